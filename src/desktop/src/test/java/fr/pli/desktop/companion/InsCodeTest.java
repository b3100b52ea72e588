package fr.pli.desktop.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.PageCode;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // a value that is missing fails the test, as it should
class InsCodeTest {
  private static final String HEADER = "IS010000000000000000000000";

  private static InsCode read(String text) {
    return InsCode.parse(text.replace('␝', '\u001D')).orElseThrow();
  }

  @Test
  void anAuthorityOfTwentyCharactersNeedsNoSeparator() {
    InsCode code =
        read(
            HEADER
                + "S1123549685274612S225978456325481569525S3TEST1 TEST2 TEST␝S4DATAMATRIXTEST␝"
                + "S5MS631-08-2021S717000");
    assertEquals("123549685274612", code.matricule());
    assertEquals("25978456325481569525", code.oid());
    assertEquals("TEST1 TEST2 TEST", code.givenNames());
    assertEquals("DATAMATRIXTEST", code.birthName());
    assertEquals(Sex.MALE, code.sex());
    assertEquals(LocalDate.of(2021, 8, 31), code.birthDate());
    assertEquals("17000", code.birthPlace());
  }

  @Test
  void aShorterAuthorityEndsAtTheSeparator() {
    InsCode code =
        read(
            HEADER
                + "S1123549685274612S22597845632548156952␝S3TEST1 TEST2 TEST␝S4DATAMATRIXTEST␝"
                + "S5MS631-08-2021S799255");
    assertEquals("2597845632548156952", code.oid());
    assertEquals("99255", code.birthPlace());
  }

  @Test
  void theOrderIsFreeTheSeparatorMayBeTypedAndThePlaceMayBeMissing() {
    InsCode code =
        read(
            HEADER
                + "S1123549685274612S22597845632548156952<GS>S4TEST<GS>S5FS625-06-1990"
                + "S3TEST1 TEST2 TEST");
    assertEquals("TEST", code.birthName());
    assertEquals("TEST1 TEST2 TEST", code.givenNames());
    assertEquals(Sex.FEMALE, code.sex());
    assertEquals("", code.birthPlace());
    assertEquals("InsCode[…]", code.toString());
  }

  @Test
  void namesThatHoldATagAreNotCutThere() {
    assertEquals("S5M S6", read(Codes.ins().replace("JEANNE MARIE", "S5M S6")).givenNames());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "IS01",
        "bonjour",
        HEADER,
        "IS02" + "0000000000000000000000S1123549685274612",
        HEADER + "S1123",
        HEADER + "X1",
        HEADER + "S8abc␝",
        HEADER + "S1123549685274612S1123549685274612",
        HEADER + "S1123549685274612S2259␝S3A␝S4B␝S5XS631-08-2021",
        HEADER + "S1123549685274612S2259␝S3A␝S4B␝S5MS631-13-2021",
        HEADER + "S1123549685274612S2259␝S3A␝S4␝S5MS631-08-2021",
        HEADER + "S1123549685274612S2259␝S3A␝S5MS631-08-2021",
        HEADER + "S1123549685274612S2259␝S3A␝S4B␝S5MS631-08-2021garbage"
      })
  void whatIsNoCodeIsNone(String text) {
    assertEquals(Optional.empty(), InsCode.parse(text.replace('␝', '\u001D')));
  }

  @Test
  void aCodeOfAnyOtherLengthIsNone() {
    assertEquals(Optional.empty(), InsCode.parse(HEADER + "S3" + "A".repeat(5_000_000)));
  }

  @Property(tries = 500)
  void nothingMakesTheReaderFail(@ForAll String text) {
    InsCode.parse(text);
    InsCode.parse(HEADER + text);
    assertTrue(InsCode.parse(HEADER + "S1" + text).isEmpty() || text.length() > 15);
  }

  @Test
  void aNumberWithARightKeyOfARealAuthorityIsBelieved() {
    Companion said = read(Codes.ins()).companion(List.of());
    assertEquals(List.of(), said.doubts());
    assertEquals("279035121518989", said.patient().ins().value());
    assertEquals(List.of("JEANNE", "MARIE"), said.patient().givenNames());
  }

  @Test
  void aWrongKeyIsKeptAndWarnedAbout() {
    Companion said =
        read(Codes.ins().replace("279035121518989", "279035121518988")).companion(List.of());
    assertEquals(List.of(Companion.INS_KEY_WRONG), said.doubts());
    assertEquals("279035121518988", said.patient().ins().value());
  }

  @Test
  void aTestNumberIsNotTakenForOneOfAPatient() {
    Companion said =
        read(Codes.ins().replace("1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.10␝".substring(0, 20)))
            .companion(List.of());
    assertEquals(List.of(Companion.INS_NOT_REAL), said.doubts());
    assertNull(said.patient().ins());
  }

  @Test
  void theFirstCodeOfAPageThatIsOneIsTakenWithItsPlace() {
    PageCode other = new PageCode("https://example.org", 1, 0, 0, 10, 10);
    PageCode ins = new PageCode(Codes.ins(), 2, 400, 30, 50, 50);
    Companion said = InsCode.among(List.of(other, ins)).orElseThrow();
    assertEquals(2, said.places().getFirst().page());
    assertEquals(400, said.places().getFirst().x());
  }
}
