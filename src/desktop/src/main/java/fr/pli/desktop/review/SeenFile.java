package fr.pli.desktop.review;

/**
 * A file that was seen and cannot be taken in yet.
 *
 * @param folder path of the watched folder
 * @param reason code of why it waits
 */
public record SeenFile(String folder, String fileName, long bytes, String reason) {}
