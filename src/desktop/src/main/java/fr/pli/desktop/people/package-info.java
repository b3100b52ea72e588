/**
 * Who may do what: the rights of a person, what an act needs, and the question that a room asks
 * before it acts. Pure values; it knows neither vault nor letters' stores nor screens. Read {@link
 * fr.pli.desktop.people.Rights} first.
 */
@NullMarked
package fr.pli.desktop.people;

import org.jspecify.annotations.NullMarked;
