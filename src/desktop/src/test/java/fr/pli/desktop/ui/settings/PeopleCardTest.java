package fr.pli.desktop.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Rights;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskWindow;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Named;
import fr.pli.desktop.ui.SecretField;
import fr.pli.desktop.ui.Toolkit;
import fr.pli.desktop.vault.VaultPerson;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class PeopleCardTest {
  private static final String STRONG = "Sept mots pour une secrétaire très patiente";

  private final FakeDesk desk = new FakeDesk();
  private Stage stage;
  private @Nullable DeskWindow window;

  @BeforeEach
  void open() {
    show("fr", "light", "");
  }

  private void show(String language, String theme, String style) {
    close();
    desk.settings.look(language, theme);
    stage =
        Toolkit.call(
            () -> {
              DeskWindow made =
                  new DeskWindow(
                      desk.services(), List.of(SettingsScreen::new), Background.here(), () -> {});
              made.root().setStyle(style);
              window = made;
              return Toolkit.show(made.root(), 1280, 720);
            });
    Toolkit.settle();
  }

  @AfterEach
  void close() {
    DeskWindow shown = window;
    if (shown != null) {
      Toolkit.run(shown::close);
      Toolkit.run(stage::close);
    }
  }

  private Node find(String id) {
    return Toolkit.call(() -> stage.getScene().getRoot().lookup("#" + id));
  }

  private void press(String id) {
    Toolkit.run(() -> ((Button) stage.getScene().getRoot().lookup("#" + id)).fire());
    Toolkit.settle();
  }

  private void type(String id, String text) {
    Toolkit.run(
        () -> {
          Node field = stage.getScene().getRoot().lookup("#" + id);
          if (field instanceof SecretField secret) {
            secret.appendText(text);
          } else {
            ((TextField) field).setText(text);
          }
        });
  }

  private void tick(String id, boolean on) {
    Toolkit.run(() -> ((CheckBox) stage.getScene().getRoot().lookup("#" + id)).setSelected(on));
  }

  private String words(String id) {
    StringBuilder words = new StringBuilder();
    Toolkit.run(
        () ->
            stage.getScene().getRoot().lookup("#" + id).lookupAll(".label").stream()
                .filter(Node::isVisible)
                .forEach(each -> words.append(((Labeled) each).getText()).append('\n')));
    return words.toString();
  }

  @Test
  void aReplacementIsAddedWithRightsAndALastDay() {
    press("add-person");
    type("person-name", "Anne REMY");
    type("person-rpps", "10007654321");
    tick("right-administer", false);
    tick("send-for-10001234567", true);
    Toolkit.run(
        () ->
            ((DatePicker) stage.getScene().getRoot().lookup("#person-until"))
                .setValue(LocalDate.of(2026, 12, 31)));
    type("person-passphrase", STRONG);
    type("person-again", STRONG);
    press("take-person");
    VaultPerson added = desk.people.people.getLast();
    assertEquals("Anne REMY", added.name());
    assertEquals(LocalDate.of(2026, 12, 31), added.until());
    assertEquals(new Rights(true, true, List.of("10001234567"), true, false), added.rights());
    assertTrue(words("people").contains("jusqu’au 31/12/2026"), words("people"));
  }

  @Test
  void aWeakOrMistypedPassphraseIsToldAndWhatWasTypedStays() {
    press("add-person");
    type("person-name", "Anne REMY");
    type("person-passphrase", "court");
    type("person-again", "court");
    press("take-person");
    assertTrue(words("people").contains("trop courte"), words("people"));
    assertEquals("Anne REMY", ((TextField) find("person-name")).getText());
    assertEquals(2, desk.people.people.size());
  }

  @Test
  void rightsAreChangedInPlace() {
    press("change-lagadec");
    tick("send-for-every", true);
    press("take-person");
    assertEquals(List.of(Rights.EVERY_DOCTOR), desk.people.people.getLast().rights().sendFor());
    assertTrue(words("people").contains("tous les médecins"), words("people"));
  }

  @Test
  void removingSaysWhatItDoesNotDoAndAsksFirst() {
    press("remove-lagadec");
    assertTrue(words("people").contains("Une copie du coffre"), words("people"));
    press("keep-person");
    assertEquals(2, desk.people.people.size());
    press("remove-lagadec");
    press("remove-sure");
    assertEquals(1, desk.people.people.size());
  }

  @Test
  void nobodyIsOfferedToRemoveOneself() {
    assertNull(find("remove-morvan"));
    assertNotNull(find("change-morvan"));
  }

  @Test
  void whoDoesNotAdministerSeesTheOwnRightsOnly() {
    desk.allowed = act -> !(act instanceof Act.Administer);
    show("fr", "light", "");
    assertNull(find("add-person"));
    assertNull(find("change-morvan"));
    assertTrue(words("people").contains("C. Morvan"));
    assertFalse(words("people").contains("Lagadec"));
  }

  @Test
  void aCodeIsOfferedOnlyWhereThereIsAKeyStore() {
    assertNotNull(find("choose-pin"));
    press("choose-pin");
    type("present-passphrase", STRONG);
    type("next-pin", "123456");
    assertTrue(words("own-access").contains("une suite de chiffres"), words("own-access"));
    type("next-pin-again", "123456");
    press("take-secret");
    assertFalse(desk.people.pin);
    press("cancel-secret");
    press("choose-pin");
    type("present-passphrase", STRONG);
    type("next-pin", "483920");
    type("next-pin-again", "483920");
    press("take-secret");
    assertTrue(desk.people.pin);
    desk.people.keyStore = false;
    desk.people.pin = false;
    show("fr", "light", "");
    assertNull(find("choose-pin"));
    assertTrue(words("own-access").contains("n’a pas de trousseau"), words("own-access"));
  }

  @ParameterizedTest
  @CsvSource({
    "fr,light,",
    "en,dark,",
    "fr,contrast,",
    "fr,light,-fx-font-size: 28px",
    "en,light,-fx-font-size: 28px"
  })
  void everythingHasANameAndNothingIsCut(String language, String theme, String style) {
    show(language, theme, style == null ? "" : style);
    Named.assertNamed(stage);
    for (String open : List.of("add-person", "change-lagadec", "remove-lagadec", "give-lagadec")) {
      press(open);
      Named.assertNamed(stage);
      uncut(open + "-" + language + "-" + theme);
      if (find("cancel-person") != null) {
        press("cancel-person");
      } else if (find("keep-person") != null) {
        press("keep-person");
      }
    }
    for (String open : List.of("change-passphrase", "choose-pin", "new-sheet")) {
      press(open);
      Named.assertNamed(stage);
      uncut(open + "-" + language + "-" + theme);
    }
  }

  private void uncut(String name) {
    Toolkit.call(
        () -> {
          scrollTo(name.contains("pin") || name.contains("pass") ? "own-access" : "people");
          Toolkit.picture(stage.getScene(), "personnes-" + name);
          return true;
        });
    for (String card : List.of("people", "own-access", "locking")) {
      assertEquals(
          List.of(),
          Toolkit.call(
              () -> fr.pli.desktop.ui.CutText.in(stage.getScene().getRoot().lookup("#" + card))),
          name);
    }
  }

  private void scrollTo(String id) {
    ScrollPane scroll = (ScrollPane) stage.getScene().getRoot().lookup(".screen");
    Node content = scroll.getContent();
    Node card = stage.getScene().getRoot().lookup("#" + id);
    double top = content.sceneToLocal(card.localToScene(card.getBoundsInLocal())).getMinY();
    double room = content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(top / room);
  }
}
