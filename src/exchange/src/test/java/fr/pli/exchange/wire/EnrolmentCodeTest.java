package fr.pli.exchange.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.wire.MistypedCode.Reason;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EnrolmentCodeTest {
  private static final EnrolmentCode CODE =
      new EnrolmentCode("pli.example", 8443, "ab".repeat(32), "0123456789".repeat(4));

  @Test
  void whatWasPrintedIsReadBack() {
    assertEquals(CODE, EnrolmentCode.parse(CODE.format()));
    assertTrue(CODE.format().matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{1,5})+"));
  }

  @Test
  void caseBlanksAndLookAlikesDoNotMatter() {
    String typed = CODE.format().toLowerCase(java.util.Locale.ROOT).replace("-", " \n– ");
    assertEquals(CODE, EnrolmentCode.parse(typed.replace('0', 'o').replace('1', 'l')));
  }

  @Property(tries = 300)
  void oneWrongCharacterIsNoticed(@ForAll @IntRange(max = 400) int at) {
    String text = CODE.format().replace("-", "");
    int place = at % text.length();
    char wrong = text.charAt(place) == '7' ? '8' : '7';
    String typed = text.substring(0, place) + wrong + text.substring(place + 1);
    MistypedCode refused = assertThrows(MistypedCode.class, () -> EnrolmentCode.parse(typed));
    assertEquals(Reason.CHECKSUM, refused.reason());
  }

  @Test
  void twoNeighboursInTheWrongOrderAreNoticed() {
    String text = CODE.format().replace("-", "");
    String typed = text.substring(0, 10) + text.charAt(11) + text.charAt(10) + text.substring(12);
    assertFalse(typed.equals(text));
    assertThrows(MistypedCode.class, () -> EnrolmentCode.parse(typed));
  }

  @Test
  void aMissingGroupIsNoticed() {
    String text = CODE.format();
    assertThrows(MistypedCode.class, () -> EnrolmentCode.parse(text.substring(6)));
    assertThrows(MistypedCode.class, () -> EnrolmentCode.parse(text.substring(0, 60)));
    assertEquals(Reason.LENGTH, reason(""));
    assertEquals(Reason.LENGTH, reason("7".repeat(100_000)));
  }

  @Test
  void aForeignCharacterIsNamed() {
    assertEquals(Reason.FOREIGN_CHARACTER, reason("ABCDE-é2345"));
    assertEquals(Reason.FOREIGN_CHARACTER, reason("U".repeat(60)));
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefused(@ForAll @StringLength(max = 300) String text) {
    try {
      assertNotNull(EnrolmentCode.parse(text));
    } catch (MistypedCode e) {
      assertNotNull(e.reason());
    }
  }

  @Test
  void theSecretIsNeverPrinted() {
    assertFalse(CODE.toString().contains("0123456789"));
  }

  private static Reason reason(String text) {
    return assertThrows(MistypedCode.class, () -> EnrolmentCode.parse(text)).reason();
  }
}
