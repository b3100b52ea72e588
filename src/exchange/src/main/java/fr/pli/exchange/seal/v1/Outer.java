package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
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
 * @param sealed the ciphertext, where it lies in the envelope; the tag stands behind it, with the
 *     {@link #TAG_HEADER two bytes} of its own element between
 */
record Outer(ASN1Set recipients, AlgorithmIdentifier encryption, Slice sealed) {
  /** Tag and length of the OCTET STRING that holds the authentication tag. */
  private static final byte[] TAG_HEADER = {Around.OCTET_STRING, Gcm.TAG};

  private static final int INTEGER = 0x02;
  private static final int OBJECT_IDENTIFIER = 0x06;

  /**
   * An envelope around what is encrypted into it.
   *
   * @param length of the ciphertext, without the tag
   */
  static byte[] write(
      ASN1Set recipients, AlgorithmIdentifier encryption, int length, Encryption content) {
    Around frame = frame(recipients, encryption, length);
    byte[] envelope = Arrays.copyOf(frame.before(), frame.size());
    int end = frame.before().length + length;
    content.write(envelope, frame.before().length);
    System.arraycopy(envelope, end, envelope, end + TAG_HEADER.length, Gcm.TAG);
    System.arraycopy(TAG_HEADER, 0, envelope, end, TAG_HEADER.length);
    return envelope;
  }

  /** Writes ciphertext and tag, in one piece, into the envelope. */
  @FunctionalInterface
  interface Encryption {
    void write(byte[] envelope, int offset);
  }

  private static Around frame(ASN1Set recipients, AlgorithmIdentifier encryption, int length) {
    byte[] content = Around.joined(der(CMSObjectIdentifiers.data), der(encryption));
    byte[] tag = Arrays.copyOf(TAG_HEADER, TAG_HEADER.length + Gcm.TAG);
    return Around.bare(length)
        .within(Around.CONTEXT_0_STRING)
        .within(Around.SEQUENCE, content, new byte[0])
        .within(Around.SEQUENCE, Around.joined(der(new ASN1Integer(0)), der(recipients)), tag)
        .within(Around.CONTEXT_0)
        .within(Around.SEQUENCE, der(CMSObjectIdentifiers.authEnvelopedData), new byte[0]);
  }

  /** What the signer binds of this layer. */
  static byte[] bound(ASN1Set recipients, AlgorithmIdentifier encryption) {
    return Digests.of(der(recipients), der(encryption));
  }

  /**
   * Reads an envelope that holds exactly these fields in their one encoding.
   *
   * @throws RuntimeException if it is not DER of this kind; the caller maps it
   */
  static Outer decode(byte[] envelope) throws SealException {
    Slice info = Slice.of(envelope).only(Around.SEQUENCE);
    Slice data =
        info.behind(info.element(OBJECT_IDENTIFIER)).only(Around.CONTEXT_0).only(Around.SEQUENCE);
    Slice fields = data.behind(data.element(INTEGER));
    Slice recipients = fields.element(Around.SET);
    Slice content = fields.behind(recipients).element(Around.SEQUENCE);
    Slice afterType = content.behind(content.element(OBJECT_IDENTIFIER));
    Slice encryption = afterType.element(Around.SEQUENCE);
    Slice sealed = afterType.behind(encryption).only(Around.CONTEXT_0_STRING);
    Outer outer =
        new Outer(
            ASN1Set.getInstance(fields.through(recipients).copy()),
            AlgorithmIdentifier.getInstance(afterType.through(encryption).copy()),
            sealed);
    if (!outer.isTheOneEncoding()) {
      throw new SealException(Reason.MALFORMED, "Not the one encoding of an envelope");
    }
    return outer;
  }

  private boolean isTheOneEncoding() {
    byte[] envelope = sealed.bytes();
    Around frame = frame(recipients, encryption, sealed.length());
    int from = sealed.end();
    return frame.size() == envelope.length
        && Arrays.equals(frame.before(), 0, sealed.begin(), envelope, 0, sealed.begin())
        && Arrays.equals(
            TAG_HEADER, 0, TAG_HEADER.length, envelope, from, from + TAG_HEADER.length);
  }

  /** Ciphertext and tag in one piece. */
  byte[] sealedWithTag() {
    byte[] envelope = sealed.bytes();
    byte[] piece = Arrays.copyOfRange(envelope, sealed.begin(), sealed.end() + Gcm.TAG);
    int tag = sealed.end() + TAG_HEADER.length;
    System.arraycopy(envelope, tag, piece, sealed.length(), Gcm.TAG);
    return piece;
  }

  /** The same layer without the ciphertext, for those who only look at the entries. */
  ContentInfo withoutContent() {
    EncryptedContentInfo content =
        new EncryptedContentInfo(
            CMSObjectIdentifiers.data, encryption, new DEROctetString(new byte[0]));
    return new ContentInfo(
        CMSObjectIdentifiers.authEnvelopedData,
        new AuthEnvelopedData(
            null, recipients, content, null, new DEROctetString(new byte[Gcm.TAG]), null));
  }

  private static byte[] der(ASN1Object value) {
    try {
      return value.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("DER of bytes in memory cannot fail", e);
    }
  }

  @Override
  public String toString() {
    return "Outer[…]";
  }
}
