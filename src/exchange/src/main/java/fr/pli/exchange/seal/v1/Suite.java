package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KEMRecipientInformation;
import org.bouncycastle.cms.KeyAgreeRecipientInformation;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.operator.GenericKey;
import org.bouncycastle.operator.jcajce.JceGenericKey;

/**
 * The registry of ways to wrap a content key. The code is our own version tag, signed with each
 * letter: when the composite drafts move, a new code joins and this one stays for old letters.
 */
enum Suite {
  /** Ephemeral-static ECDH P-256, which `openssl cms` understands. */
  P256("p256"),
  /** Composite ML-KEM-768 + X25519: safe as long as one of the two holds. */
  HYBRID("hybrid");

  private final String code;

  Suite(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Suite ofCode(String code) throws SealException {
    return Arrays.stream(values())
        .filter(suite -> suite.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new SealException(Reason.MALFORMED, "An unknown suite"));
  }

  /** The suite of an entry of an envelope. */
  static Suite of(RecipientInformation entry) throws SealException {
    return switch (entry) {
      case KeyAgreeRecipientInformation _ -> P256;
      case KEMRecipientInformation _ -> HYBRID;
      default -> throw new SealException(Reason.MALFORMED, "An unknown kind of recipient");
    };
  }

  private Wrapping wrapping() {
    return switch (this) {
      case P256 -> new P256Wrapping();
      case HYBRID -> new HybridWrapping();
    };
  }

  /** True when the certificate's key is one of this suite and its usage says so. */
  boolean fits(X509Certificate certificate) {
    byte[] key = certificate.getPublicKey().getEncoded();
    return KeyUsages.allowSealing(certificate, wrapping().usage())
        && wrapping().keyAlgorithm().equals(SubjectPublicKeyInfo.getInstance(key).getAlgorithm());
  }

  /** Wraps the content key for each certificate. */
  List<RecipientInfo> wrap(
      SecretKey contentKey, AlgorithmIdentifier encryption, List<X509Certificate> certificates)
      throws SealException {
    try {
      GenericKey key = new JceGenericKey(encryption, contentKey);
      return wrapping().wrap(key, certificates);
    } catch (CMSException | GeneralSecurityException | RuntimeException e) {
      throw new SealException(Reason.BAD_RECIPIENT, "A recipient's key cannot be used", e);
    }
  }

  /** The content key of one's own entry. */
  byte[] unwrap(RecipientInformation entry, PrivateKey key) throws SealException {
    try {
      return entry.getContent(wrapping().recipient(key));
    } catch (CMSException | RuntimeException e) {
      throw new SealException(Reason.ALTERED, "The content key does not unwrap", e);
    }
  }
}
