package fr.pli.exchange.wire;

import java.time.Instant;
import java.util.UUID;

/** A workstation of the practice, as an administrator sees it. */
public record Device(
    UUID id,
    String name,
    Instant enrolledAt,
    Instant seenAt,
    Instant validUntil,
    boolean revoked) {}
