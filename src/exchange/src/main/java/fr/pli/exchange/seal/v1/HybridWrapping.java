package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealingKeys;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.cms.jcajce.JceKEMRecipient;
import org.bouncycastle.cms.jcajce.JceKEMRecipientInfoGenerator;
import org.bouncycastle.operator.GenericKey;

/**
 * Composite ML-KEM-768 + X25519 (draft-ietf-lamps-pq-composite-kem) in a KEMRecipientInfo (RFC
 * 9629), AES-256 key wrap. The KDF is stated as HKDF-SHA-256 instead of left to a library's
 * default, on which implementations disagreed.
 */
final class HybridWrapping implements Wrapping {
  private static final AlgorithmIdentifier KDF =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.id_alg_hkdf_with_sha256);

  @Override
  public AlgorithmIdentifier keyAlgorithm() {
    return new AlgorithmIdentifier(IANAObjectIdentifiers.id_MLKEM768_X25519_SHA3_256);
  }

  @Override
  public int usage() {
    return KeyUsage.keyEncipherment;
  }

  @Override
  public List<RecipientInfo> wrap(GenericKey contentKey, List<X509Certificate> certificates)
      throws CMSException, GeneralSecurityException {
    List<RecipientInfo> entries = new ArrayList<>();
    for (X509Certificate certificate : certificates) {
      PublicKey key = SealingKeys.publicKey(certificate.getPublicKey().getEncoded());
      entries.add(
          new JceKEMRecipientInfoGenerator(
                  KeyIdentifier.of(certificate), key, NISTObjectIdentifiers.id_aes256_wrap)
              .setKDF(KDF)
              .setProvider(BouncyCastle.PROVIDER)
              .generate(contentKey));
    }
    return entries;
  }

  @Override
  public Recipient recipient(PrivateKey key) {
    return new Decapsulation(key).setProvider(BouncyCastle.PROVIDER);
  }

  private static final class Decapsulation extends JceKEMRecipient {
    private Decapsulation(PrivateKey key) {
      super(key);
    }

    @Override
    public RecipientOperator getRecipientOperator(
        AlgorithmIdentifier keyEncryption,
        AlgorithmIdentifier contentEncryption,
        byte[] encryptedKey)
        throws CMSException {
      return Wrapping.handOut(
          extractSecretKey(keyEncryption, contentEncryption, encryptedKey), contentEncryption);
    }
  }
}
