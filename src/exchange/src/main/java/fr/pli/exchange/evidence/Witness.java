package fr.pli.exchange.evidence;

/**
 * The receiving workstation's own word, on which a receipt "delivered" or "opened" rests.
 *
 * @param certificate its signing certificate, DER, base64
 * @param signature of its acknowledgement, base64
 */
public record Witness(String certificate, String signature) {}
