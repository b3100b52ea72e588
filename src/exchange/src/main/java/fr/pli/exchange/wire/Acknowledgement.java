package fr.pli.exchange.wire;

/**
 * What a device did with a received message; idempotent.
 *
 * @param message message id
 * @param event "delivered" (fetched, opened and verified) or "opened"
 * @param signature ECDSA by the device's signing key over UTF-8 {@code message + "|" + event},
 *     base64: the proof that a receipt rests on
 */
public record Acknowledgement(String message, String event, String signature) {}
