package fr.pli.exchange.seal;

import fr.pli.exchange.letter.LetterSheet;

/**
 * What an envelope holds: the PDF and its sheet.
 *
 * @param pdf the bytes that were dropped, unchanged; at most 60 MB
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared or changed
public record LetterPackage(LetterSheet sheet, byte[] pdf) {}
