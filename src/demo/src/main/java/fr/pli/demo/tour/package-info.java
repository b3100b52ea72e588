/**
 * The guided tour without a display: the same desk on the headless platform goes through the whole
 * journey, takes pictures of its screens and reports what was observed. Nothing in the report is
 * written beforehand. Read {@link fr.pli.demo.tour.Tour} first.
 */
@NullMarked
package fr.pli.demo.tour;

import org.jspecify.annotations.NullMarked;
