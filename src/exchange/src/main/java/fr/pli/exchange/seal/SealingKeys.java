package fr.pli.exchange.seal;

import fr.pli.exchange.seal.v1.BouncyCastle;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.jcajce.CompositePublicKey;

/**
 * Makes, stores and reloads sealing keys: P-256 for the baseline suite, composite ML-KEM-768 +
 * X25519 (draft-ietf-lamps-pq-composite-kem) for the hybrid one. A key is stored as its {@code
 * getEncoded()}: SubjectPublicKeyInfo when public, PKCS#8 when private.
 */
public final class SealingKeys {
  private static final ASN1ObjectIdentifier HYBRID =
      IANAObjectIdentifiers.id_MLKEM768_X25519_SHA3_256;

  private static final AlgorithmIdentifier P256 =
      new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);

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

  /**
   * A new hybrid pair. Put together from its halves, because Bouncy Castle's own generator works
   * only with a provider registered for the whole process. Each half carries the provider, or a new
   * one would be set up for every letter that is opened.
   */
  public static KeyPair generateHybrid() {
    try {
      Provider provider = BouncyCastle.PROVIDER;
      KeyPair kem = KeyPairGenerator.getInstance("ML-KEM-768", provider).generateKeyPair();
      KeyPair curve = KeyPairGenerator.getInstance("X25519", provider).generateKeyPair();
      return new KeyPair(
          CompositePublicKey.builder(HYBRID)
              .addPublicKey(kem.getPublic(), provider)
              .addPublicKey(curve.getPublic(), provider)
              .build(),
          CompositePrivateKey.builder(HYBRID)
              .addPrivateKey(kem.getPrivate(), provider)
              .addPrivateKey(curve.getPrivate(), provider)
              .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Bouncy Castle has ML-KEM and X25519", e);
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
      return factory(info.getAlgorithm()).generatePublic(new X509EncodedKeySpec(spki));
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
      return factory(info.getPrivateKeyAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (RuntimeException e) {
      throw new InvalidKeySpecException("Not a private key", e);
    }
  }

  private static KeyFactory factory(AlgorithmIdentifier algorithm) throws InvalidKeySpecException {
    try {
      if (algorithm.equals(P256)) {
        return KeyFactory.getInstance("EC");
      }
      if (algorithm.equals(new AlgorithmIdentifier(HYBRID))) {
        return KeyFactory.getInstance(HYBRID.getId(), BouncyCastle.PROVIDER);
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no key factory for sealing keys", e);
    }
    throw new InvalidKeySpecException("Neither a P-256 nor a hybrid key");
  }
}
