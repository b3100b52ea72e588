package fr.pli.exchange.wire;

import org.jspecify.annotations.Nullable;

/**
 * A workstation asks for its certificates (EST-shaped, RFC 7030). Three PKCS#10 requests prove that
 * it holds the keys; the hybrid key, which cannot sign, is vouched for by the signing key.
 *
 * @param code {@link EnrolmentCode#secret()}
 * @param deviceName what the practice calls the workstation
 * @param tlsRequest PKCS#10, DER, base64
 * @param signingRequest PKCS#10, DER, base64
 * @param sealingRequest PKCS#10 of the P-256 sealing key, DER, base64
 * @param hybridKey SubjectPublicKeyInfo of the hybrid sealing key, DER, base64, or null
 * @param hybridProof ECDSA signature of {@code hybridKey} by the signing key, base64, or null
 */
public record EnrolmentRequest(
    String code,
    String deviceName,
    String tlsRequest,
    String signingRequest,
    String sealingRequest,
    @Nullable String hybridKey,
    @Nullable String hybridProof) {
  @Override
  public String toString() {
    return "EnrolmentRequest[…]";
  }
}
