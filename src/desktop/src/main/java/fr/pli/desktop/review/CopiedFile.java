package fr.pli.desktop.review;

/** A file that became a letter and still lies in its folder. */
public record CopiedFile(String fileName, long bytes, String sha256) {}
