package fr.pli.desktop.ui.settings;

import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Fields with their labels, and buttons, as the cards of people have them. */
record Fields(Messages messages) {
  /** A control below its label, named by it. */
  Node of(String key, String id, Control control) {
    Label label = Parts.paragraph(messages.text(key), "second");
    label.setLabelFor(control);
    control.setId(id);
    control.setAccessibleText(messages.text(key));
    control.setMaxWidth(Double.MAX_VALUE);
    VBox field = new VBox(label, control);
    field.getStyleClass().add("field");
    return field;
  }

  static Button button(String words, String id, Runnable effect) {
    Button button = new Button(words);
    button.setId(id);
    button.setOnAction(_ -> effect.run());
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    return button;
  }

  static FlowPane acts(Node... buttons) {
    FlowPane acts = new FlowPane(buttons);
    acts.getStyleClass().add("acts");
    return acts;
  }
}
