package fr.pli.desktop.intake;

import java.time.Instant;

/**
 * How a watched folder is.
 *
 * @param available true while it can be watched and emptied
 * @param since when it became so
 * @param reason empty, or "missing", "not-readable", "read-only"
 */
public record FolderState(String path, boolean available, Instant since, String reason) {}
