package fr.pli.desktop.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.privacy.Access;
import fr.pli.desktop.privacy.AccessAct;
import fr.pli.desktop.privacy.Overdue;
import fr.pli.desktop.ui.EraseCard;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Named;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.desktop.ui.Theme;
import fr.pli.desktop.ui.Toolkit;
import fr.pli.exchange.letter.DocumentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cards of privacy, alone in a window as wide as a column. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class PrivacyCardsTest {
  private static final UUID LETTER = UUID.fromString("0193b000-0000-7000-8000-0000000000aa");

  @TempDir Path temporary;
  private final FakeDesk desk = new FakeDesk();
  private @Nullable Stage stage;

  private void show(Function<ScreenContext, Node> card) {
    show(card, 420, 900);
  }

  private void show(Function<ScreenContext, Node> card, double width, double height) {
    stage =
        Toolkit.call(
            () -> {
              VBox column = new VBox(card.apply(desk.context()));
              column.getStyleClass().add("cards");
              Stage shown = Toolkit.show(column, width, height);
              Theme.ofSetting(desk.settings.current().theme()).apply(shown.getScene());
              return shown;
            });
    Toolkit.settle();
  }

  private Node retention(ScreenContext context) {
    SettingsViewModel model =
        new SettingsViewModel(
            context.services(), context.background(), _ -> {}, context::unexpected);
    RetentionCard card = new RetentionCard(model, context);
    card.show(desk.settings.current());
    return card.node();
  }

  @AfterEach
  void close() {
    Stage shown = stage;
    if (shown != null) {
      Toolkit.run(shown::close);
    }
  }

  private Node find(String id) {
    return Objects.requireNonNull(
        Toolkit.call(() -> stage.getScene().getRoot().lookup("#" + id)), id);
  }

  private void press(String id) {
    Toolkit.run(() -> ((Button) find(id)).fire());
    Toolkit.settle();
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    Toolkit.run(
        () ->
            stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .forEach(each -> words.append(((Labeled) each).getText()).append('\n')));
    return words.toString();
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatThePracticeLaysDownIsStored() {
    show(this::retention);
    Toolkit.run(() -> ((Spinner<Integer>) find("retention-sent")).getValueFactory().setValue(24));
    Toolkit.run(() -> ((Spinner<Integer>) find("retention-of-type")).getValueFactory().setValue(3));
    Toolkit.settle();
    assertEquals(24, desk.settings.current().retention().sent());
    assertEquals(3, desk.settings.current().retention().months(DocumentType.PRESCRIPTION, 0));
  }

  @Test
  void whatIsKeptBeyondItsTimeIsNamed() {
    desk.privacy.overdue =
        new Overdue(List.of(LETTER), List.of(LETTER), List.of(LETTER, UUID.randomUUID()));
    show(this::retention);
    assertTrue(words().contains("Une lettre non envoyée est gardée au-delà"), words());
    assertTrue(words().contains("Une lettre reçue et non lue est gardée"), words());
    assertTrue(words().contains("2 lettres lues et non classées sont gardées"), words());
  }

  @Test
  void whatWasReadAndNeverFiledIsErasedInOneGoAfterAQuestion() {
    UUID unread = UUID.randomUUID();
    UUID hindered = UUID.randomUUID();
    desk.privacy.overdue =
        new Overdue(List.of(), List.of(unread), List.of(LETTER, hindered, UUID.randomUUID()));
    desk.privacy.hindered.put(hindered, "being-read");
    show(this::retention);
    press("erase");
    assertTrue(words().contains("Effacer le contenu de ces 3 lettres lues"), words());
    assertTrue(desk.privacy.erased.isEmpty());
    press("erase-sure");
    assertEquals(2, desk.privacy.erased.size());
    assertFalse(desk.privacy.erased.containsKey(unread));
    assertFalse(desk.privacy.erased.containsKey(hindered));
  }

  @Test
  void whoDoesNotAdministerErasesNothingInOneGo() {
    desk.allowed = act -> !(act instanceof Act.Administer);
    desk.privacy.overdue = new Overdue(List.of(), List.of(), List.of(LETTER));
    show(this::retention);
    assertEquals(null, Toolkit.call(() -> stage.getScene().getRoot().lookup("#erase")));
  }

  @Test
  void theRegisterIsSearchedAndWritten() throws Exception {
    Instant at = Instant.parse("2026-11-20T09:00:00Z");
    desk.privacy.accesses.add(new Access(at, AccessAct.OPENED, LETTER, "S. Lagadec", "poste-1"));
    RegisterCard card = Toolkit.call(() -> new RegisterCard(desk.context()));
    show(_ -> card.node());
    Toolkit.run(() -> ((TextField) find("register-person")).setText("lagadec"));
    press("register-find");
    assertTrue(words().contains("S. Lagadec a ouvert la lettre 000000aa"), words());
    Path file = temporary.resolve("registre.csv");
    Toolkit.run(() -> card.write(file));
    assertTrue(Files.readString(file).contains("\"opened\""));
  }

  @Test
  void nothingIsErasedBeforeTheQuestionIsAnsweredAndTheFocusIsOnKeeping() {
    show(context -> EraseCard.offer(context, LETTER));
    press("erase");
    assertEquals("erase-keep", Toolkit.call(() -> stage.getScene().getFocusOwner().getId()));
    press("erase-keep");
    assertTrue(desk.privacy.erased.isEmpty());
    press("erase");
    press("erase-sure");
    assertTrue(desk.privacy.erased.containsKey(LETTER));
  }

  @Test
  void aLetterThatCannotBeErasedYetStaysAndTheWayIsLeftOpen() {
    desk.privacy.hindered.put(LETTER, "still-leaving");
    show(context -> EraseCard.offer(context, LETTER));
    press("erase");
    press("erase-sure");
    assertTrue(desk.privacy.erased.isEmpty());
    assertTrue(find("erase").isVisible());
  }

  @Test
  void whoDoesNotAdministerIsNotOfferedIt() {
    desk.allowed = act -> !(act instanceof Act.Administer);
    show(context -> EraseCard.offer(context, LETTER));
    assertFalse(words().contains("Effacer"));
    assertEquals(null, Toolkit.call(() -> stage.getScene().getRoot().lookup("#erase")));
  }

  @Test
  void ofAnErasedLetterItIsSaidWhenAndByWhom() {
    desk.privacy.erase(List.of(LETTER), "Dr Claire MORVAN");
    show(context -> EraseCard.erased(context, LETTER));
    assertTrue(words().contains("Le 20/11/2026 par Dr Claire MORVAN."), words());
  }

  @ParameterizedTest
  @CsvSource({"fr,light,1", "en,dark,1", "fr,contrast,1.5"})
  void theCardsAreWholeInEveryLook(String language, String theme, double size) throws Exception {
    desk.settings.look(language, theme);
    desk.privacy.overdue = new Overdue(List.of(LETTER), List.of(LETTER), List.of(LETTER));
    Instant at = Instant.parse("2026-11-20T09:00:00Z");
    desk.privacy.accesses.add(new Access(at, AccessAct.ERASED, LETTER, "S. Lagadec", "poste-1"));
    show(
        context -> {
          VBox cards =
              new VBox(
                  retention(context),
                  new RegisterCard(context).node(),
                  EraseCard.offer(context, LETTER));
          cards.getStyleClass().add("cards");
          cards.setStyle("-fx-font-size: " + 14 * size + "px");
          return cards;
        },
        420 * size,
        1500 * size);
    press("register-find");
    press("erase");
    Named.assertNamed(stage);
    Toolkit.run(
        () -> {
          try {
            Toolkit.picture(stage.getScene(), "confidentialite-" + language + "-" + theme);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }
}
