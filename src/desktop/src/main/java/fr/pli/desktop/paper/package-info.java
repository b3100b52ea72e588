/**
 * Pages that Pli itself writes for people to print: the proof of a sending, the recovery sheet.
 * Knows what fits on a line and on a page, and nothing of what it writes. Read {@link
 * fr.pli.desktop.paper.SheetWriter}.
 */
@NullMarked
package fr.pli.desktop.paper;

import org.jspecify.annotations.NullMarked;
