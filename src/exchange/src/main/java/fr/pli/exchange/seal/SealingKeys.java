package fr.pli.exchange.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Makes, stores and reloads sealing keys: P-256 for the baseline suite, composite ML-KEM-768 +
 * X25519 (draft-ietf-lamps-pq-composite-kem) for the hybrid one. A key is stored as its {@code
 * getEncoded()}: SubjectPublicKeyInfo when public, PKCS#8 when private.
 */
public final class SealingKeys {
  private static final String HYBRID = "MLKEM768-X25519-SHA3-256";

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private SealingKeys() {}

  /** A new P-256 pair, also good for the TLS and signing keys of a device. */
  public static KeyPair generateBaseline() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no P-256", e);
    }
  }

  /** A new hybrid pair. */
  public static KeyPair generateHybrid() {
    try {
      return KeyPairGenerator.getInstance(HYBRID, BOUNCY_CASTLE).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Bouncy Castle has no " + HYBRID, e);
    }
  }

  /**
   * Reads a P-256 or hybrid public key.
   *
   * @param spki SubjectPublicKeyInfo, DER
   * @throws InvalidKeySpecException if it is anything else
   */
  public static PublicKey publicKey(byte[] spki) throws InvalidKeySpecException {
    try {
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(spki);
      return factory(info.getAlgorithm().getAlgorithm())
          .generatePublic(new X509EncodedKeySpec(spki));
    } catch (RuntimeException e) {
      throw new InvalidKeySpecException("Not a public key", e);
    }
  }

  /**
   * Reads a P-256 or hybrid private key.
   *
   * @param pkcs8 PKCS#8, DER, not encrypted
   * @throws InvalidKeySpecException if it is anything else
   */
  public static PrivateKey privateKey(byte[] pkcs8) throws InvalidKeySpecException {
    try {
      PrivateKeyInfo info = PrivateKeyInfo.getInstance(pkcs8);
      return factory(info.getPrivateKeyAlgorithm().getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (RuntimeException e) {
      throw new InvalidKeySpecException("Not a private key", e);
    }
  }

  private static KeyFactory factory(ASN1ObjectIdentifier algorithm) throws InvalidKeySpecException {
    try {
      return X9ObjectIdentifiers.id_ecPublicKey.equals(algorithm)
          ? KeyFactory.getInstance("EC")
          : KeyFactory.getInstance(HYBRID, BOUNCY_CASTLE);
    } catch (GeneralSecurityException e) {
      throw new InvalidKeySpecException("No such algorithm", e);
    }
  }
}
