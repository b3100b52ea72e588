package fr.pli.exchange.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * A workstation of the practice, as an administrator sees it.
 *
 * @param wipe "ordered" once it shall destroy what it holds, "done" once it said that it did; empty
 *     otherwise
 */
public record Device(
    UUID id,
    String name,
    Instant enrolledAt,
    Instant seenAt,
    Instant validUntil,
    boolean revoked,
    String wipe) {}
