package fr.pli.desktop.intake;

import java.time.Instant;

/**
 * How a watched folder is.
 *
 * @param available true while letters are taken from it
 * @param since when it became so
 * @param reason empty, or "missing", "not-readable", "not-stored"; "read-only" of an available
 *     folder whose files are copied and stay
 */
public record FolderState(String path, boolean available, Instant since, String reason) {}
