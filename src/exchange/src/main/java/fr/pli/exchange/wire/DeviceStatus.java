package fr.pli.exchange.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * Who the server thinks we are.
 *
 * @param now server time; never use the client's for ordering
 * @param leaseDays how long the workstation may open its vault without asking again; 0 for ever
 * @param renew true when the server wants new certificates asked for now: an authority joins or
 *     leaves
 */
public record DeviceStatus(
    UUID device, Mailbox mailbox, Instant now, Instant validUntil, int leaseDays, boolean renew) {}
