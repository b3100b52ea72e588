package fr.pli.exchange.seal.v1;

import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import fr.pli.exchange.wire.Json;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/**
 * The package that is signed, in DER:
 *
 * <pre>
 * Package ::= SEQUENCE {
 *   version  INTEGER (1),
 *   sheet    OCTET STRING,   -- LetterSheet, UTF-8 JSON
 *   pdf      OCTET STRING }
 * </pre>
 */
final class PackageCodec {
  private static final int VERSION = 1;

  private PackageCodec() {}

  static byte[] encode(LetterPackage content) {
    ASN1Encodable[] fields = {
      new ASN1Integer(VERSION),
      new DEROctetString(Json.write(content.sheet())),
      new DEROctetString(content.pdf())
    };
    try {
      return new DERSequence(fields).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("DER of bytes in memory cannot fail", e);
    }
  }

  /**
   * Reads a package.
   *
   * @throws RuntimeException if the bytes are not one; the caller maps it
   */
  static LetterPackage decode(byte[] der) throws SealException {
    ASN1Sequence fields = ASN1Sequence.getInstance(der);
    if (fields.size() != 3 || !ASN1Integer.getInstance(fields.getObjectAt(0)).hasValue(VERSION)) {
      throw new SealException(Reason.MALFORMED, "A package of an unknown version");
    }
    byte[] sheet = ASN1OctetString.getInstance(fields.getObjectAt(1)).getOctets();
    byte[] pdf = ASN1OctetString.getInstance(fields.getObjectAt(2)).getOctets();
    return new LetterPackage(Json.read(sheet, LetterSheet.class), pdf);
  }
}
