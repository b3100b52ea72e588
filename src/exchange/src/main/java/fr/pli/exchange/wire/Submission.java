package fr.pli.exchange.wire;

import org.jspecify.annotations.Nullable;

/**
 * One dispatch, put under its own id ({@code PUT /v1/messages/{uuid}}); the id is the idempotency
 * key. The target of a channel that leaves the network is inside the envelope, not here.
 *
 * @param channel channel code
 * @param mailbox recipient mailbox for the network channel, otherwise null
 * @param blob SHA-256 of the sealed envelope, hexadecimal
 * @param size bytes of the envelope
 */
public record Submission(String channel, @Nullable String mailbox, String blob, long size) {}
