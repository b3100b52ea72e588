package fr.pli.desktop.ui;

import fr.pli.desktop.people.Rights;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The dark bar at the left: practice, screens with their counts, who is signed in, lock. */
final class SideBar extends VBox {
  private final Messages messages;
  private final ToggleGroup group = new ToggleGroup();
  private final BooleanProperty compact = new SimpleBooleanProperty();

  SideBar(ScreenContext context, List<Screen> screens, Consumer<Screen> open) {
    this.messages = context.messages();
    getStyleClass().add("side-bar");
    getChildren().add(Parts.label("Pli", "side-title"));
    getChildren().add(word(Parts.paragraph(context.services().practice(), "side-second")));
    for (Screen screen : screens) {
      getChildren().add(entry(screen, open));
    }
    Region spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    getChildren().addAll(spring, person(context));
  }

  /** Shows icons and counts only, where there is little room. */
  void compact(boolean on) {
    if (compact.get() != on) {
      compact.set(on);
      getStyleClass().remove("compact");
      if (on) {
        getStyleClass().add("compact");
      }
    }
  }

  /** A word that gives way to the page when there is little room. */
  private <T extends Node> T word(T node) {
    node.visibleProperty().bind(compact.not());
    node.managedProperty().bind(compact.not());
    return node;
  }

  /** Marks the screen that is shown. */
  void select(Screen screen) {
    for (Toggle toggle : group.getToggles()) {
      toggle.setSelected(screen.equals(toggle.getUserData()));
    }
  }

  private Node entry(Screen screen, Consumer<Screen> open) {
    String title = messages.text("screen." + screen.id());
    Label badge = Parts.label("", "badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    HBox content =
        new HBox(
            new FontIcon(screen.icon()), word(Parts.label(title)), word(Parts.spring()), badge);
    content.getStyleClass().add("side-entry-content");
    content.setAlignment(Pos.CENTER_LEFT);
    ToggleButton button = new ToggleButton(null, content);
    content.prefWidthProperty().bind(button.widthProperty().subtract(24));
    button.setId("screen-" + screen.id());
    button.getStyleClass().add("side-entry");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setUserData(screen);
    button.setToggleGroup(group);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          open.accept(screen);
        });
    Runnable show = () -> show(button, badge, title, screen.badge().get());
    screen.badge().addListener(_ -> show.run());
    show.run();
    return button;
  }

  private static void show(ToggleButton button, Label label, String title, Badge badge) {
    label.setText(badge.text());
    label.setVisible(!badge.text().isEmpty());
    label.setManaged(!badge.text().isEmpty());
    label.getStyleClass().remove("badge-attention");
    if (badge.attention()) {
      label.getStyleClass().add("badge-attention");
    }
    button.setAccessibleText(badge.text().isEmpty() ? title : title + ", " + badge.text());
  }

  private Node person(ScreenContext context) {
    Person person = context.services().person();
    Button lock = context.actions().button(Action.LOCK);
    lock.setText(
        messages.text(Action.LOCK.messageKey()) + "  " + context.actions().keys(Action.LOCK));
    lock.getStyleClass().add("side-link");
    FontIcon icon = new FontIcon(Action.LOCK.icon());
    icon.visibleProperty().bind(compact);
    icon.managedProperty().bind(compact);
    lock.setGraphic(icon);
    lock.setAccessibleText(lock.getText());
    lock.contentDisplayProperty()
        .bind(
            Bindings.when(compact)
                .then(ContentDisplay.GRAPHIC_ONLY)
                .otherwise(ContentDisplay.TEXT_ONLY));
    String may =
        new RightsWords(messages, context.services().doctors())
            .of(context.services().people().current());
    Label name = Parts.label(person.name(), "side-person");
    name.setTooltip(new Tooltip(may));
    name.setAccessibleText(person.name() + ", " + may);
    VBox words = new VBox(word(name));
    if (!context.services().people().current().rights().equals(Rights.ALL)) {
      // What one may do is said where one may not do everything.
      words.getChildren().add(word(Parts.paragraph(may, "side-second")));
    }
    words.getChildren().add(lock);
    HBox row = new HBox(word(Parts.avatar(person.name(), Parts.Tone.ACCENT)), words);
    row.getStyleClass().add("side-foot");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
