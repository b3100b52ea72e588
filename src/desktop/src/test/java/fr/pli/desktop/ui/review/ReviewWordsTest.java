package fr.pli.desktop.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.SampleLetters;
import fr.pli.exchange.letter.Channel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewWordsTest {
  private final FakeDesk desk = new FakeDesk();
  private final SampleLetters letters = SampleLetters.in(desk);
  private final ReviewModel model =
      new ReviewModel(
          desk.services(),
          Background.here(),
          failure -> {
            throw new AssertionError(failure);
          });
  private final ReviewWords words = new ReviewWords(new Messages("fr", ZoneId.of("Europe/Paris")));

  @Test
  void theMainButtonSaysWhatIsMissing() {
    assertEquals("Choisir le Dr J. MARTIN, puis envoyer", button(letters.ambiguous));
    assertEquals("Saisir le patient, puis envoyer", button(letters.unknown));
    assertEquals("Vérifier l’INS, puis envoyer", button(letters.wrongKey));
    assertEquals("Décider pour le doublon, puis envoyer", button(letters.again));
    assertEquals("Envoyer  Ctrl+Entrée", button(letters.ready));
  }

  @Test
  void theNameAtBirthIsShownWhereItDiffers() {
    assertEquals(
        "DUVAL née PETIT Jeanne", words.name(SampleLetters.patient("DUVAL", "PETIT", "Jeanne")));
    assertEquals("DUVAL Jeanne", words.name(SampleLetters.patient("DUVAL", "Duval", "Jeanne")));
  }

  @Test
  void theAgeIsCountedInWholeYears() {
    assertEquals(
        "née le 03/04/1948 (78 ans), féminin",
        words.birth(SampleLetters.patient("A", null, "B"), LocalDate.of(2026, 11, 20)));
    assertEquals(
        "née le 03/04/1948 (moins d’un an), féminin",
        words.birth(SampleLetters.patient("A", null, "B"), LocalDate.of(1948, 11, 20)));
  }

  @Test
  void everyChannelButTheNetworkIsCalledASimulation() {
    for (Channel channel : Channel.values()) {
      boolean simulated = channel != Channel.NETWORK;
      assertEquals(simulated, words.channel(channel).contains("simulation"), channel.code());
      ChannelOption option = new ChannelOption(channel, "x", List.of(), "preferred");
      assertEquals(simulated, words.why(option).contains("simulation"), channel.code());
    }
  }

  @Test
  void aDocumentThatCannotBeReadSaysWhyAndHowToGoOn() {
    String notice = words.notices(letter(letters.unreadable)).getFirst();
    assertTrue(notice.contains("mot de passe"));
    assertTrue(notice.contains("à la main"));
    assertTrue(words.notices(letter(letters.unknown)).getFirst().contains("numérisé"));
    assertEquals(List.of(), words.notices(letter(letters.ready)));
  }

  @Test
  void whatContradictsTheLetterIsSaidInPlainWordsAndFirst() {
    List<String> notices =
        words.notices(
            noted("no-text", "companion-malformed", "contradiction:patient", "some-new-code"));
    assertEquals(3, notices.size());
    assertTrue(notices.getFirst().contains("patient"));
    assertTrue(notices.getFirst().contains("Vérifiez"));
    for (String note :
        List.of(
            "contradiction:recipients",
            "contradiction:date",
            "contradiction:author",
            "contradiction:type",
            "patient-not-printed",
            "companion-apart",
            "companion-several",
            "companion-too-large",
            "ins-key-wrong",
            "ins-not-real")) {
      assertEquals(1, words.notices(noted(note)).size(), note);
    }
  }

  private OutgoingLetter noted(String... notes) {
    OutgoingLetter letter = letter(letters.ready);
    return new OutgoingLetter(
        letter.id(),
        letter.state(),
        letter.fileName(),
        letter.folder(),
        letter.document(),
        letter.bytes(),
        letter.sha256(),
        letter.takenAt(),
        letter.reason(),
        letter.sameAs(),
        Reading.nothing(1, List.of(notes)),
        letter.sheet());
  }

  private OutgoingLetter letter(UUID id) {
    return desk.letters.find(id).orElseThrow();
  }

  private String button(UUID id) {
    model.open(id);
    return words.button(Objects.requireNonNull(model.state().get().open()), "Ctrl+Entrée");
  }
}
