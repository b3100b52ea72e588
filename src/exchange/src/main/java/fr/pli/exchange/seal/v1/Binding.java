package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/**
 * What the signer binds to the package, as one signed attribute in DER, so that an envelope cannot
 * be given to others, replayed under another id, or mended from the outside:
 *
 * <pre>
 * Binding ::= SEQUENCE {
 *   version     INTEGER (1),
 *   suite       UTF8String,                -- "p256" or "hybrid"
 *   messageId   OCTET STRING (SIZE (16)),
 *   sender      OCTET STRING (SIZE (32)),  -- SHA-256 of the signer's certificate
 *   recipients  SEQUENCE OF OCTET STRING (SIZE (32)), -- of each recipient's, ascending
 *   at          INTEGER,                   -- milliseconds since 1970
 *   pdfLength   INTEGER,
 *   pdfHash     OCTET STRING (SIZE (32)),  -- SHA-256
 *   outer       OCTET STRING (SIZE (32)) } -- SHA-256 of DER RecipientInfos and of the DER
 *                                          -- AlgorithmIdentifier of the content encryption
 * </pre>
 *
 * The last field makes every byte outside the ciphertext part of what is signed, also the entries
 * of other recipients, which no tag covers.
 *
 * @param at cut to milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // hashes, compared by Arrays.equals where they are used
record Binding(
    Suite suite,
    UUID messageId,
    byte[] sender,
    List<byte[]> recipients,
    Instant at,
    long pdfLength,
    byte[] pdfHash,
    byte[] outer) {
  private static final int VERSION = 1;
  private static final int FIELDS = 9;
  private static final int HASH = 32;

  Binding {
    recipients = recipients.stream().sorted(Arrays::compareUnsigned).toList();
  }

  boolean names(byte[] certificateHash) {
    return recipients.stream().anyMatch(hash -> Arrays.equals(hash, certificateHash));
  }

  ASN1Sequence toAsn1() {
    return new DERSequence(
        new ASN1Encodable[] {
          new ASN1Integer(VERSION),
          new DERUTF8String(suite.code()),
          new DEROctetString(bytes(messageId)),
          new DEROctetString(sender),
          new DERSequence(
              recipients.stream().map(DEROctetString::new).toArray(ASN1Encodable[]::new)),
          new ASN1Integer(at.toEpochMilli()),
          new ASN1Integer(pdfLength),
          new DEROctetString(pdfHash),
          new DEROctetString(outer)
        });
  }

  /**
   * Reads a binding.
   *
   * @throws RuntimeException if it is not one; the caller maps it
   */
  static Binding of(ASN1Sequence fields) throws SealException {
    if (fields.size() != FIELDS || integer(fields, 0) != VERSION) {
      throw new SealException(Reason.MALFORMED, "A binding of an unknown version");
    }
    ASN1Sequence listed = ASN1Sequence.getInstance(fields.getObjectAt(4));
    byte[][] recipients = new byte[listed.size()][];
    for (int i = 0; i < recipients.length; i++) {
      recipients[i] = octets(listed, i, HASH);
    }
    Binding binding =
        new Binding(
            Suite.ofCode(ASN1UTF8String.getInstance(fields.getObjectAt(1)).getString()),
            uuid(octets(fields, 2, 16)),
            octets(fields, 3, HASH),
            List.of(recipients),
            Instant.ofEpochMilli(integer(fields, 5)),
            integer(fields, 6),
            octets(fields, 7, HASH),
            octets(fields, 8, HASH));
    if (!binding.toAsn1().equals(fields)) {
      throw new SealException(Reason.MALFORMED, "The recipients of a binding are not sorted");
    }
    return binding;
  }

  private static long integer(ASN1Sequence fields, int index) {
    return ASN1Integer.getInstance(fields.getObjectAt(index)).longValueExact();
  }

  private static byte[] octets(ASN1Sequence fields, int index, int size) throws SealException {
    byte[] octets = ASN1OctetString.getInstance(fields.getObjectAt(index)).getOctets();
    if (octets.length != size) {
      throw new SealException(Reason.MALFORMED, "A field of a binding has a wrong size");
    }
    return octets;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
