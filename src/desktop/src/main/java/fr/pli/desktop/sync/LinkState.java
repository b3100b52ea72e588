package fr.pli.desktop.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands between this workstation and the server.
 *
 * @param since when it became so
 * @param lastSync last time that everything was exchanged, null when never
 * @param problem code when a person must act ("device-revoked", "untrusted-server"), otherwise
 *     empty
 */
public record LinkState(
    boolean online, Instant since, @Nullable Instant lastSync, String problem) {}
