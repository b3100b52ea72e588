package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealingKeys;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.operator.GenericKey;

/**
 * Ephemeral-static ECDH on P-256, X9.63 KDF with SHA-256, AES-256 key wrap (RFC 5753), recipients
 * named by their subject key identifier. One ephemeral key serves all recipients of an envelope.
 */
final class P256Wrapping implements Wrapping {
  @Override
  public AlgorithmIdentifier keyAlgorithm() {
    return new AlgorithmIdentifier(
        X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
  }

  @Override
  public int usage() {
    return KeyUsage.keyAgreement;
  }

  @Override
  public List<RecipientInfo> wrap(GenericKey contentKey, List<X509Certificate> certificates)
      throws CMSException, GeneralSecurityException {
    KeyPair ephemeral = SealingKeys.generateBaseline();
    JceKeyAgreeRecipientInfoGenerator generator =
        new JceKeyAgreeRecipientInfoGenerator(
                SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme,
                ephemeral.getPrivate(),
                ephemeral.getPublic(),
                NISTObjectIdentifiers.id_aes256_wrap)
            .setProvider(BouncyCastle.PROVIDER);
    for (X509Certificate certificate : certificates) {
      generator.addRecipient(KeyIdentifier.of(certificate), certificate.getPublicKey());
    }
    return List.of(generator.generate(contentKey));
  }

  @Override
  public Recipient recipient(PrivateKey key) {
    return new Agreement(key).setProvider(BouncyCastle.PROVIDER);
  }

  private static final class Agreement extends JceKeyAgreeRecipient {
    private Agreement(PrivateKey key) {
      super(key);
    }

    @Override
    public RecipientOperator getRecipientOperator(
        AlgorithmIdentifier keyEncryption,
        AlgorithmIdentifier contentEncryption,
        SubjectPublicKeyInfo originator,
        ASN1OctetString userKeyingMaterial,
        byte[] encryptedKey)
        throws CMSException {
      return Wrapping.handOut(
          extractSecretKey(
              keyEncryption, contentEncryption, originator, userKeyingMaterial, encryptedKey),
          contentEncryption);
    }
  }
}
