package fr.pli.desktop.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    String notice = words.notice(letter(letters.unreadable));
    assertTrue(notice.contains("mot de passe"));
    assertTrue(notice.contains("à la main"));
    assertTrue(words.notice(letter(letters.unknown)).contains("numérisé"));
    assertEquals("", words.notice(letter(letters.ready)));
  }

  private OutgoingLetter letter(UUID id) {
    return desk.letters.find(id).orElseThrow();
  }

  private String button(UUID id) {
    model.open(id);
    return words.button(Objects.requireNonNull(model.state().get().open()), "Ctrl+Entrée");
  }
}
