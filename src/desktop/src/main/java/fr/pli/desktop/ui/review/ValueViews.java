package fr.pli.desktop.ui.review;

import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.review.Origin.Alternative;
import fr.pli.exchange.letter.Party;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Selecting a value shows its place on the page, says below it why it is as it is, and offers what
 * else it may be. A value that a person has to look at says so without being selected.
 */
final class ValueViews {
  /** Shorter ones stand side by side. */
  private static final int BRIEF = 24;

  private final Messages messages;
  private final Origins origins;
  private final SheetActs acts;
  private final Consumer<String> pointAt;
  private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper("");

  /**
   * @param pointAt shows the place of a field on the page
   */
  ValueViews(Messages messages, List<Party> doctors, SheetActs acts, Consumer<String> pointAt) {
    this.messages = messages;
    this.origins = new Origins(messages, doctors);
    this.acts = acts;
    this.pointAt = pointAt;
  }

  /** The selected field; empty for none. */
  String selected() {
    return selected.get();
  }

  void select(String field) {
    selected.set(field);
    if (!field.isEmpty()) {
      pointAt.accept(field);
    }
  }

  /** A card that is selected when it is touched or when the focus is in it. */
  Node card(VBox card, OpenLetter open, String field, Node... own) {
    card.setUserData(field);
    card.setOnMouseClicked(_ -> select(field));
    card.focusWithinProperty()
        .addListener(
            (_, _, within) -> {
              if (within) {
                select(field);
              }
            });
    origins
        .of(open, field)
        .ifPresent(
            origin -> {
              tellReaders(card, origin.why());
              card.getChildren().add(shown(origin, open, field, own));
            });
    return card;
  }

  /** Why a value that has no card of its own is as it is. */
  Node origin(OpenLetter open, String field) {
    return origins
        .of(open, field)
        .<Node>map(origin -> shown(origin, open, field))
        .orElseGet(VBox::new);
  }

  /** What a screen reader says of the value. */
  String why(OpenLetter open, String field) {
    return origins.of(open, field).map(Origin::why).orElse("");
  }

  private Node shown(Origin origin, OpenLetter open, String field, Node... own) {
    Label why = Parts.paragraph(origin.why(), "second", "origin");
    VBox lines = new VBox(why);
    if (open.changeable() && (!origin.alternatives().isEmpty() || own.length > 0)) {
      Node choices = alternatives(origin, field, own);
      show(choices, selected.isEqualTo(field));
      lines.getChildren().add(choices);
    }
    lines.getStyleClass().add("origin-lines");
    // The card that asks says where it looked; the others keep quiet until they are selected.
    if (origin.sure()) {
      show(lines, selected.isEqualTo(field));
    }
    return lines;
  }

  private Node alternatives(Origin origin, String field, Node... own) {
    boolean brief = origin.alternatives().stream().allMatch(each -> each.label().length() <= BRIEF);
    Pane choices = brief ? new FlowPane() : new VBox();
    choices.getStyleClass().addAll("alternatives", brief ? "acts" : "listed");
    if (!origin.alternatives().isEmpty()) {
      choices.getChildren().add(Parts.label(messages.text("review.origin.rather"), "second"));
    }
    int at = 0;
    for (Alternative each : origin.alternatives()) {
      Button button = Cards.link(each.label(), () -> acts.decide(each.decision()));
      button.setId(alternativeId(field, at++));
      button.setWrapText(true);
      button.setMinHeight(Region.USE_PREF_SIZE);
      button.setAccessibleText(messages.text("review.origin.rather-this", each.label()));
      choices.getChildren().add(button);
    }
    if (own.length > 0) {
      choices.getChildren().addAll(own);
    }
    return choices;
  }

  /** Id of the button of an alternative. */
  static String alternativeId(String field, int at) {
    return "rather-" + field + "-" + at;
  }

  private static void tellReaders(Node node, String why) {
    if (node.isFocusTraversable() || node instanceof Control) {
      node.setAccessibleHelp(why);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> tellReaders(child, why));
    }
  }

  private static void show(Node node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }
}
