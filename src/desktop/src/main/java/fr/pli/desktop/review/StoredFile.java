package fr.pli.desktop.review;

import fr.pli.desktop.vault.DocumentId;

/**
 * A file whose document is safe in the vault.
 *
 * @param folder path of the watched folder, empty when the file was dropped on the window
 * @param bytes length of the document
 */
public record StoredFile(
    String folder, String fileName, DocumentId document, long bytes, String sha256) {}
