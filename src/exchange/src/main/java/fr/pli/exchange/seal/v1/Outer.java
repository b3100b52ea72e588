package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * The outer layer: AuthEnvelopedData (RFC 5083) in DER, without originator and without attributes.
 * The content is typed as data although it is a SignedData: another type demands authenticated
 * attributes, which `openssl cms` cannot check.
 *
 * @param recipients SET OF RecipientInfo, DER
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Outer(ASN1Set recipients, AlgorithmIdentifier encryption, byte[] ciphertext, byte[] tag) {

  byte[] encode() {
    try {
      return contentInfo().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("DER of bytes in memory cannot fail", e);
    }
  }

  /** What the signer binds of this layer. */
  static byte[] bound(ASN1Set recipients, AlgorithmIdentifier encryption) {
    try {
      return Sha256.of(
          recipients.getEncoded(ASN1Encoding.DER), encryption.getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new IllegalStateException("DER of bytes in memory cannot fail", e);
    }
  }

  /**
   * Reads an envelope that holds exactly these fields in their one encoding.
   *
   * @throws RuntimeException if it is not ASN.1 of this kind; the caller maps it
   */
  static Outer decode(byte[] envelope) throws SealException {
    AuthEnvelopedData data =
        AuthEnvelopedData.getInstance(ContentInfo.getInstance(envelope).getContent());
    EncryptedContentInfo content = data.getAuthEncryptedContentInfo();
    Outer outer =
        new Outer(
            data.getRecipientInfos(),
            content.getContentEncryptionAlgorithm(),
            content.getEncryptedContent().getOctets(),
            data.getMac().getOctets());
    if (!Arrays.equals(outer.encode(), envelope)) {
      throw new SealException(Reason.MALFORMED, "Not the one encoding of an envelope");
    }
    return outer;
  }

  ContentInfo contentInfo() {
    EncryptedContentInfo content =
        new EncryptedContentInfo(
            CMSObjectIdentifiers.data, encryption, new DEROctetString(ciphertext));
    return new ContentInfo(
        CMSObjectIdentifiers.authEnvelopedData,
        new AuthEnvelopedData(null, recipients, content, null, new DEROctetString(tag), null));
  }

  @Override
  public String toString() {
    return "Outer[…]";
  }
}
