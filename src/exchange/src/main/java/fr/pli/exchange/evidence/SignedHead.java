package fr.pli.exchange.evidence;

/**
 * A head signed by the server. Two signed heads that cannot belong to one log prove that the log
 * was rewritten, to anyone.
 *
 * @param head UTF-8 JSON of a {@link TreeHead}, base64
 * @param signature ECDSA P-256 with SHA-256 (DER) over the decoded head, base64
 * @param certificate the server's evidence certificate, DER, base64
 */
public record SignedHead(String head, String signature, String certificate) {}
