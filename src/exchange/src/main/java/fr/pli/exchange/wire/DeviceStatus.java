package fr.pli.exchange.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * Who the server thinks we are.
 *
 * @param now server time; never use the client's for ordering
 */
public record DeviceStatus(UUID device, Mailbox mailbox, Instant now, Instant validUntil) {}
