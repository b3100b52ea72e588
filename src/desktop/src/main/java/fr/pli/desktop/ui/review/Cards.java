package fr.pli.desktop.ui.review;

import fr.pli.desktop.ui.Parts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The shapes that the sheet is made of. */
final class Cards {
  private Cards() {}

  /** A section's name, with a small act at its right. */
  static HBox heading(String text, Node... acts) {
    HBox row = new HBox(Parts.label(text, "heading"), Parts.spring());
    row.getChildren().addAll(acts);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("section-heading");
    return row;
  }

  static VBox card(Node... lines) {
    VBox card = new VBox(lines);
    card.getStyleClass().add("card");
    return card;
  }

  /** A card that asks something of a person. */
  static VBox question(Node... lines) {
    VBox card = card(lines);
    card.getStyleClass().add("question");
    return card;
  }

  static Button button(String text, String id, Runnable act) {
    Button button = new Button(text);
    button.setId(id);
    button.setOnAction(_ -> act.run());
    return button;
  }

  static Button link(String text, Runnable act) {
    Button button = new Button(text);
    button.getStyleClass().add("flat-link");
    button.setOnAction(_ -> act.run());
    return button;
  }

  /** Buttons side by side, on several lines where there is little room. */
  static FlowPane acts(Node... acts) {
    FlowPane row = new FlowPane(acts);
    row.getStyleClass().add("acts");
    return row;
  }

  static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
