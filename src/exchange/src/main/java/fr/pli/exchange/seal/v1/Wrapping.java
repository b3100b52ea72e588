package fr.pli.exchange.seal.v1;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.operator.GenericKey;

/** How one suite wraps a content key for a certificate and unwraps it with the private key. */
interface Wrapping {
  /** Algorithm and parameters of the public keys. */
  AlgorithmIdentifier keyAlgorithm();

  /** The bit of key usage (RFC 5280, 4.2.1.3) that a certificate must show. */
  int usage();

  List<RecipientInfo> wrap(GenericKey contentKey, List<X509Certificate> certificates)
      throws CMSException, GeneralSecurityException;

  /** What Bouncy Castle unwraps with; it hands out the content key in place of the content. */
  Recipient recipient(PrivateKey key);

  /**
   * An operator whose "content" is the content key. Bouncy Castle's own decryption is 20 times
   * slower than the JDK's and streams bytes out before the tag is checked, so it never gets to see
   * the ciphertext.
   */
  static RecipientOperator handOut(Key contentKey, AlgorithmIdentifier encryption) {
    return new RecipientOperator(new KeyInPlaceOfContent(contentKey, encryption));
  }
}
