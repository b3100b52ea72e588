package fr.pli.desktop.ui.review;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;

/** Reads what stands in the fields of a form, and puts it back, by the ids of the fields. */
final class SheetDraft {
  private SheetDraft() {}

  static Map<String, String> read(Node form) {
    Map<String, String> fields = new TreeMap<>();
    walk(
        form,
        field -> {
          switch (field) {
            case TextInputControl text -> fields.put(text.getId(), text.getText());
            case ComboBox<?> box ->
                fields.put(box.getId(), String.valueOf(box.getSelectionModel().getSelectedIndex()));
            default -> {}
          }
        });
    return fields;
  }

  static void fill(Node form, Map<String, String> fields) {
    walk(
        form,
        field -> {
          String value = fields.get(field.getId());
          if (value != null && field instanceof TextInputControl text) {
            text.setText(value);
          } else if (value != null && field instanceof ComboBox<?> box) {
            box.getSelectionModel().select(Integer.parseInt(value));
          }
        });
  }

  private static void walk(Node node, Consumer<Node> told) {
    if (node.getId() != null && (node instanceof TextInputControl || node instanceof ComboBox<?>)) {
      told.accept(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, told));
    }
  }
}
