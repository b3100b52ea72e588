package fr.pli.desktop.companion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.CompanionException.Reason;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // a value that is missing fails the test, as it should
class HprimHeaderTest {
  static final List<String> LINES =
      List.of(
          "DUV0012345",
          "DUVAL",
          "Élodie",
          "12 rue des Lilas",
          "",
          "35000 RENNES",
          "03/04/1948",
          "2480435238012 88",
          "D-2026-118",
          "20/11/2026",
          "MART000001 Dr MARTIN Jean",
          "AUBR000002 Dr AUBRY Paul");

  private static byte[] file(List<String> lines) {
    return (String.join("\r\n", lines) + "\r\n\r\nCher confrère,\r\ntexte de la lettre\r\n")
        .getBytes(ISO_8859_1);
  }

  private static Companion read(byte[] bytes) throws CompanionException {
    return HprimHeader.read(bytes).orElseThrow();
  }

  private static void assertDuval(Companion said) {
    assertEquals(Source.HPRIM, said.source());
    assertEquals("DUVAL", said.patient().familyName());
    assertEquals(List.of("Élodie"), said.patient().givenNames());
    assertEquals(LocalDate.of(1948, 4, 3), said.patient().birthDate());
    assertEquals(LocalDate.of(2026, 11, 20), said.date());
    assertEquals("Dr MARTIN Jean", said.author().displayName());
    assertEquals("Dr AUBRY Paul", said.recipients().getFirst().party().displayName());
  }

  @Test
  void theTwelveLinesAreRead() throws CompanionException {
    assertDuval(read(file(LINES)));
  }

  @Test
  void theSocialSecurityNumberIsNobodysIdentity() throws CompanionException {
    Companion said = read(file(LINES));
    assertEquals(null, said.patient().ins());
    assertEquals(Sex.UNKNOWN, said.patient().sex());
  }

  @Test
  void utf8AndLineFeedsAreReadAsWell() throws CompanionException {
    assertDuval(read(String.join("\n", LINES).getBytes(UTF_8)));
    assertDuval(read(("\uFEFF" + String.join("\n", LINES)).getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5})
  void aThirteenthLineAboveTheBirthDateIsSeenByTheShapesOfTheOthers(int at)
      throws CompanionException {
    List<String> lines = new ArrayList<>(LINES);
    lines.add(at, at == 1 ? "Mme" : "Bat. B");
    assertDuval(read(file(lines)));
  }

  @Test
  void dotsForBlanksAndPaddedCodesAreRead() throws CompanionException {
    List<String> lines = new ArrayList<>(LINES);
    lines.set(1, "DUVAL................");
    lines.set(4, "....................");
    lines.set(6, "1948-04-03");
    lines.set(10, "MART......Dr.MARTIN.Jean....");
    lines.set(11, "AUBR      Dr AUBRY Paul");
    assertDuval(read(file(lines)));
  }

  @Test
  void aHeaderWithoutNumberAndFileDateIsBelievedForItsOtherLines() throws CompanionException {
    List<String> lines = new ArrayList<>(LINES);
    lines.set(7, "");
    assertDuval(read(file(lines)));
    lines.set(9, "");
    assertEquals("DUVAL", read(file(lines)).patient().familyName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Cher confrère,\nmerci de m'avoir adressé Madame DUVAL",
        "a\nb\nc\nd\ne\nf\n03/04/1948\nh\ni\nj\nk\nl\nm",
        "1\nDUVAL\n\n\n\n\n03/04/1948\n\n\n\n\n\n",
        "x\nDUVAL Jeanne\nJeanne\n\n\n\n31/02/1948\n\n\n20/11/2026\n\n\n"
      })
  void aTextThatIsNoHeaderIsNotBelieved(String text) throws CompanionException {
    assertEquals(Optional.empty(), HprimHeader.read(text.getBytes(UTF_8)));
  }

  @Test
  void theLinesOfTheLetterAreNoSenderAndNoRecipient() throws CompanionException {
    Companion said = read(file(LINES.subList(0, 9)));
    assertEquals(null, said.author());
    assertEquals(List.of(), said.recipients());
  }

  @Test
  void binaryIsNoHeader() throws CompanionException {
    byte[] noise = new byte[100_000];
    new Random(3).nextBytes(noise);
    assertEquals(Optional.empty(), HprimHeader.read(noise));
    byte[] whole = file(LINES);
    whole[3] = 0;
    assertEquals(Optional.empty(), HprimHeader.read(whole));
  }

  @Test
  void hugeLinesAndHugeFilesAreBounded() throws CompanionException {
    String long1 = "A".repeat(1_000_000);
    assertEquals(
        Optional.empty(),
        HprimHeader.read(String.join("\n", Collections.nCopies(3, long1)).getBytes(UTF_8)));
    Reason reason =
        assertThrows(CompanionException.class, () -> HprimHeader.read(new byte[5_000_000]))
            .reason();
    assertEquals(Reason.TOO_LARGE, reason);
  }

  @Property(tries = 300)
  void nothingMakesTheReaderFail(@ForAll byte[] bytes, @ForAll List<String> lines)
      throws CompanionException {
    HprimHeader.read(bytes);
    List<String> mixed = new ArrayList<>(lines);
    mixed.addAll(LINES);
    Optional<Companion> said = HprimHeader.read(String.join("\n", mixed).getBytes(UTF_8));
    assertTrue(said.isEmpty() || said.get().patient().birthDate() != null);
  }
}
