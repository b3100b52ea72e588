package fr.pli.exchange.evidence;

/**
 * A statement signed by the server. The signature covers {@code statement} as it stands, so that a
 * receipt stays checkable whatever later versions add to the JSON.
 *
 * @param statement UTF-8 JSON of a {@link Statement}, base64
 * @param signature ECDSA P-256 with SHA-256 (DER) over the decoded statement, base64
 * @param certificate the server's evidence certificate, DER, base64
 */
public record Receipt(String statement, String signature, String certificate) {}
