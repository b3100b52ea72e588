package fr.pli.exchange.wire;

import org.jspecify.annotations.Nullable;

/**
 * A new TLS certificate for a new key, and where the time has come new keys for letters too.
 *
 * @param tlsRequest PKCS#10, DER, base64
 * @param keys null to keep signing and sealing keys
 */
public record RenewalRequest(String tlsRequest, @Nullable NewKeys keys) {
  /**
   * New signing and sealing keys, proven as in {@link EnrolmentRequest}.
   *
   * @param signingRequest PKCS#10, DER, base64
   * @param sealingRequest PKCS#10 of the P-256 sealing key, DER, base64
   * @param hybridKey SubjectPublicKeyInfo of the hybrid sealing key, DER, base64, or null
   * @param hybridProof ECDSA signature of {@code hybridKey} by the new signing key, base64, or null
   */
  public record NewKeys(
      String signingRequest,
      String sealingRequest,
      @Nullable String hybridKey,
      @Nullable String hybridProof) {}

  /** For the TLS key alone. */
  public RenewalRequest(String tlsRequest) {
    this(tlsRequest, null);
  }
}
