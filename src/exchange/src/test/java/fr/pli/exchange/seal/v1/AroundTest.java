package fr.pli.exchange.seal.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our DER around a large string is the DER that Bouncy Castle writes, and reads back. */
class AroundTest {
  private static final byte[] ONE = {2, 1, 1};

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 123, 124, 127, 128, 250, 255, 256, 65_530, 65_536, 1 << 24})
  void itIsTheOneEncodingAtEverySizeOfALength(int length) throws IOException {
    byte[] string = new byte[length];
    Around around =
        Around.bare(length).within(Around.OCTET_STRING).within(Around.SEQUENCE, ONE, ONE);
    byte[] expected =
        new DERSequence(
                new ASN1Encodable[] {
                  new ASN1Integer(1), new DEROctetString(string), new ASN1Integer(1)
                })
            .getEncoded();
    assertArrayEquals(expected, around.filledWith(string));
    assertEquals(expected.length, around.size());
    Slice fields = Slice.of(expected).only(Around.SEQUENCE);
    assertEquals(length, fields.behind(fields.element(2)).element(Around.OCTET_STRING).length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "3001",
        "3080",
        "30ff",
        "308100",
        "3102",
        "30847fffffff",
        "3084ffffffff",
        "308500000000",
        "30020500ff"
      })
  void whatIsNoWholeElementOfThisTagIsRefused(String hex) {
    Slice hostile = Slice.of(HexFormat.of().parseHex(hex));
    assertThrows(IllegalArgumentException.class, () -> hostile.only(Around.SEQUENCE).only(5));
  }
}
