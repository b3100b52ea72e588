package fr.pli.exchange.seal.v1;

import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import fr.pli.exchange.wire.Json;
import java.util.Arrays;

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
  /** INTEGER 1. */
  private static final byte[] VERSION_1 = {0x02, 0x01, 0x01};

  private PackageCodec() {}

  /** What stands around the PDF. */
  static Around around(LetterPackage content) {
    byte[] sheet = Json.write(content.sheet());
    byte[] earlier = Around.bare(sheet.length).within(Around.OCTET_STRING).filledWith(sheet);
    return Around.bare(content.pdf().length)
        .within(Around.OCTET_STRING)
        .within(Around.SEQUENCE, Around.joined(VERSION_1, earlier), new byte[0]);
  }

  /**
   * Reads a package.
   *
   * @throws RuntimeException if the bytes are not one; the caller maps it
   */
  static LetterPackage decode(Slice der) throws SealException {
    Slice fields = der.only(Around.SEQUENCE);
    if (fields.length() < VERSION_1.length
        || !Arrays.equals(
            VERSION_1,
            0,
            VERSION_1.length,
            fields.bytes(),
            fields.begin(),
            fields.begin() + VERSION_1.length)) {
      throw new SealException(Reason.MALFORMED, "A package of an unknown version");
    }
    Slice parts = new Slice(der.bytes(), fields.begin() + VERSION_1.length, fields.end());
    Slice sheet = parts.element(Around.OCTET_STRING);
    Slice pdf = parts.behind(sheet).only(Around.OCTET_STRING);
    return new LetterPackage(Json.read(sheet.copy(), LetterSheet.class), pdf.copy());
  }
}
