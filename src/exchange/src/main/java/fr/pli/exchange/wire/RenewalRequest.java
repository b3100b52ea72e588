package fr.pli.exchange.wire;

/**
 * A new TLS certificate for a new key.
 *
 * @param tlsRequest PKCS#10, DER, base64
 */
public record RenewalRequest(String tlsRequest) {}
