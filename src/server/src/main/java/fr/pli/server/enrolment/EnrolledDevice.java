package fr.pli.server.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workstation that holds certificates.
 *
 * @param administrator may list and revoke the practice's workstations
 * @param signing certificate, DER, base64; so the next two
 * @param validUntil end of the latest TLS certificate
 * @param revoked when, or null
 */
public record EnrolledDevice(
    UUID id,
    UUID mailbox,
    String name,
    boolean administrator,
    String signing,
    String sealing,
    @Nullable String hybrid,
    Instant enrolled,
    Instant validUntil,
    @Nullable Instant revoked) {}
