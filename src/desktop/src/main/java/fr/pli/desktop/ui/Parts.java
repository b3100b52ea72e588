package fr.pli.desktop.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The small parts that every screen is made of. */
public final class Parts {
  private Parts() {}

  /** How a pill is coloured; its words carry the meaning. */
  public enum Tone {
    NEUTRAL,
    ACCENT,
    GOOD,
    ATTENTION,
    FAILURE,
    SECOND;

    String styleClass() {
      return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(List.of(styles));
    return label;
  }

  /** A label that breaks its lines rather than being cut. */
  public static Label paragraph(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Round-ended words on a soft ground. */
  public static Label pill(String text, Tone tone) {
    Label pill = label(text, "pill", tone.styleClass());
    pill.setMinWidth(Region.USE_PREF_SIZE);
    return pill;
  }

  /** Initials in a disc. The name stands beside it, so that a screen reader skips it. */
  public static Node avatar(String name, Tone tone) {
    StackPane disc = new StackPane(label(Person.initials(name), "avatar-text"));
    disc.getStyleClass().addAll("avatar", tone.styleClass());
    disc.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    disc.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return disc;
  }

  /** Takes the room that is left over in a row. */
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /** Shows a part, or takes it away with its room. */
  public static void shown(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
