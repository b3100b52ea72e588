package fr.pli.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import fr.pli.exchange.seal.LetterPackage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gall",
        "LE GALL",
        "legall",
        "yann",
        "aubry",
        "port",
        "consultation",
        "dyspnee",
        "DYSPNÉE",
        "yann dyspnée",
        "03/04/1948",
        "œdème",
        "oedeme"
      })
  void aLetterIsFoundByPatientSenderTypeAndText(String words) throws Exception {
    UUID id = practice.arrived(practice.arriving(Practice.pdf("1"), "Dyspnée d'effort, œdème"));
    Patient other =
        new Patient("MARTIN", null, List.of("Chloé"), LocalDate.of(1990, 1, 1), Sex.FEMALE, null);
    practice.arrived(
        practice.arriving(
            new LetterPackage(Practice.received(other, "asthme"), Practice.pdf("2")),
            Practice.MEMBER));
    boolean common = List.of("aubry", "port", "consultation").contains(words);
    List<UUID> found = practice.inbox.search(words).stream().map(ReceivedLetter::id).toList();
    assertEquals(common ? 2 : 1, found.size());
    assertEquals(true, found.contains(id));
  }

  @Test
  void allTheWordsMustBeThere() throws Exception {
    practice.arrived(practice.arriving(Practice.pdf("1"), "asthme"));
    assertEquals(List.of(), practice.inbox.search("asthme diabète"));
    assertEquals(List.of(), practice.inbox.search("%" + "zzz"));
    assertEquals(1, practice.inbox.search("  ").size());
  }

  @Test
  void theNewestComesFirstAndOnlyOneLetterCarriesItsText() throws Exception {
    UUID first = practice.arrived(practice.arriving(Practice.pdf("1"), "asthme"));
    assertEquals(1, practice.inbox.search("asthme").size());
    practice.clock.pass(Duration.ofMinutes(1));
    UUID second = practice.arrived(practice.arriving(Practice.pdf("2"), "asthme"));
    assertEquals(
        List.of(second, first),
        practice.inbox.search("asthme").stream().map(ReceivedLetter::id).toList());
    assertEquals("", text(practice.inbox.letters().getFirst()));
    assertEquals("asthme", text(practice.inbox.find(first).orElseThrow()));
  }

  private static String text(ReceivedLetter letter) {
    return Objects.requireNonNull(letter.sheet()).text();
  }
}
