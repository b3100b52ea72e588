package fr.pli.exchange.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Between whom a dispatch was accepted.
 *
 * @param sender mailbox
 * @param device the workstation that handed it in
 * @param recipient mailbox for the network channel; otherwise null, because the addressee of the
 *     other channels is inside the sealed envelope
 */
public record Parties(UUID sender, UUID device, @Nullable UUID recipient) {}
