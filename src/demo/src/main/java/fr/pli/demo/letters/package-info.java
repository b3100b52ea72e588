/**
 * The fictional practice software: writes a dozen varied letters and prints them as PDF into a
 * folder, as a real one would. All people are invented. Knows nothing of Pli. Read {@link
 * fr.pli.demo.letters.LetterPress} first.
 */
@NullMarked
package fr.pli.demo.letters;

import org.jspecify.annotations.NullMarked;
