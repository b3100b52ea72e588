/**
 * The words of the trade: letter, patient, recipient, document type, channel, and the states that a
 * letter goes through. Pure records; never a table, never a text that a user reads. Read {@link
 * fr.pli.exchange.letter.LetterSheet} first.
 */
@NullMarked
package fr.pli.exchange.letter;

import org.jspecify.annotations.NullMarked;
