package fr.pli.desktop.ui.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.correspondents.CorrespondentGroup;
import fr.pli.desktop.correspondents.OwnContact;
import fr.pli.desktop.directory.DirectoryChanges;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryScreenTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectoryScreen screen = Toolkit.call(() -> new DirectoryScreen(desk.context()));
  private final Stage stage = Toolkit.call(() -> Toolkit.show((Parent) screen.node(), 1200, 800));

  @BeforeEach
  void settle() {
    Toolkit.settle();
  }

  @AfterEach
  void close() {
    Toolkit.run(
        () -> {
          screen.close();
          stage.close();
        });
  }

  @Test
  void theStarMakesAFavouriteThatIsShownBeforeAnythingIsTyped() {
    type("#directory-search", "caron");
    press("#favourite");
    assertEquals(Set.of("caron"), desk.correspondents.favourites());

    type("#directory-search", "");
    assertTrue(reads("Dr Hélène CARON"));
  }

  @Test
  void aNewContactIsCheckedThenKept() {
    press("#new-contact");
    type("#contact-family", "LE GALL");
    type("#contact-fax", "12");
    press("#keep-contact");
    assertTrue(reads("Le fax a dix chiffres et commence par 0."));
    assertEquals(List.of(), desk.correspondents.contacts());

    type("#contact-fax", "02 99 00 00 17");
    press("#keep-contact");
    OwnContact kept = desk.correspondents.contacts().getFirst();
    assertEquals("0299000017", kept.fax());
    assertNull(find("#contact-family"));
    assertTrue(reads("LE GALL"));
  }

  @Test
  void aGroupIsBegunFromACorrespondentAndCanBeForgotten() {
    type("#directory-search", "caron");
    type("#new-group", "Équipe cœur");
    Toolkit.run(() -> Event.fireEvent(find("#new-group"), new ActionEvent()));
    Toolkit.settle();
    CorrespondentGroup group = desk.correspondents.groups().getFirst();
    assertEquals(List.of("caron"), group.members());
    type("#directory-search", "");
    assertTrue(reads("Équipe cœur (1)"));

    pressNamed("Équipe cœur (1)");
    assertNotNull(find("#group-name"));
    press("#remove-group");
    assertEquals(List.of(), desk.correspondents.groups());
  }

  @Test
  void anUpdateTellsWhatChangedOrWhyItWasRefused() {
    update();
    assertTrue(reads("L’annuaire précédent reste en service."));
    assertTrue(
        reads("Le fichier s’arrête au milieu d’une ligne : le téléchargement n’est pas complet."));

    desk.updates.outcome =
        new ImportOutcome.Replaced(
            8, new DirectoryChanges(1, 0, 0, List.of("Ana MOREL"), List.of(), List.of()), 2, 1);
    update();
    assertTrue(reads("Annuaire mis à jour : 8 correspondants"));
    assertTrue(reads("Ana MOREL"));
    assertEquals(List.of(Path.of("a.zip"), Path.of("a.zip")), desk.updates.files);
  }

  @Test
  void everythingThatTakesTheFocusHasAName() {
    CorrespondentGroup team =
        new CorrespondentGroup(new UUID(1, 1), "Équipe cœur", List.of("caron", "gone"));
    Toolkit.run(() -> desk.correspondents.save(team));
    type("#directory-search", "caron");
    assertNamed();
    press("#new-contact");
    assertNamed();
    Toolkit.run(() -> screen.search(""));
    pressNamed("Équipe cœur (2)");
    assertNamed();
  }

  private void assertNamed() {
    fr.pli.desktop.ui.Named.assertNamed(stage);
  }

  private void update() {
    Toolkit.run(() -> screen.update(List.of(Path.of("a.zip"))));
    Toolkit.settle();
  }

  private void type(String field, String text) {
    Toolkit.run(() -> ((TextField) find(field)).setText(text));
    Toolkit.settle();
  }

  private void press(String button) {
    Toolkit.run(() -> ((ButtonBase) find(button)).fire());
    Toolkit.settle();
  }

  private void pressNamed(String words) {
    Toolkit.run(() -> ((ButtonBase) Objects.requireNonNull(labeled(screen.node(), words))).fire());
    Toolkit.settle();
  }

  private Node find(String id) {
    return screen.node().lookup(id);
  }

  private boolean reads(String words) {
    return Toolkit.call(() -> labeled(screen.node(), words) != null);
  }

  private static @Nullable Labeled labeled(Node node, String words) {
    if (node instanceof Labeled label && words.equals(label.getText())) {
      return label;
    }
    List<Node> children =
        node instanceof ScrollPane scroll && scroll.getContent() != null
            ? List.of(scroll.getContent())
            : node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
    for (Node child : children) {
      Labeled found = labeled(child, words);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
