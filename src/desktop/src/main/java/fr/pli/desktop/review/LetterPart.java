package fr.pli.desktop.review;

import fr.pli.desktop.vault.DocumentId;

/**
 * A part of a letter that is being split, its document stored.
 *
 * @param fileName name of the file it came from, with its pages
 */
public record LetterPart(String fileName, DocumentId document, long bytes, String sha256) {}
