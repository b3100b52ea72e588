package fr.pli.exchange.seal;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * The sealing keys that one recipient device announces.
 *
 * @param baseline ECDH P-256 certificate, which `openssl cms` understands
 * @param hybrid composite ML-KEM-768 + X25519 certificate, null when the device has none
 */
public record RecipientDevice(X509Certificate baseline, @Nullable X509Certificate hybrid) {}
