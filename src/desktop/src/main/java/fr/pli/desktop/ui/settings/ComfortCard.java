package fr.pli.desktop.ui.settings;

import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Language, theme and undo window. */
final class ComfortCard {
  private final Messages messages;
  private final ComboBox<String> language;
  private final ComboBox<String> theme;
  private final Spinner<Integer> undo;
  private final VBox node = new VBox();
  private boolean showing;

  ComfortCard(SettingsViewModel model, Messages messages) {
    this.messages = messages;
    language = choice("settings.language.", List.of("fr", "en"), model::language);
    theme = choice("settings.theme.", List.of("light", "dark", "contrast"), model::theme);
    undo = number(0, 60, model::undoSeconds);
    undo.getEditor().setAccessibleText(messages.text("settings.undo"));
    node.getStyleClass().addAll("card", "stack");
    node.getChildren()
        .addAll(
            Parts.label(messages.text("settings.comfort"), "title"),
            field("settings.language", language),
            field("settings.theme", theme),
            field("settings.undo", undo));
  }

  Node node() {
    return node;
  }

  /** Size of the text in pixels. */
  double em() {
    return undo.getEditor().getFont().getSize();
  }

  void show(Settings settings) {
    showing = true;
    language.setValue(settings.language());
    theme.setValue(settings.theme());
    undo.getValueFactory().setValue(settings.undoSeconds());
    showing = false;
  }

  private Node field(String key, Node control) {
    Label label = Parts.label(messages.text(key), "second");
    label.setLabelFor(control);
    control.setAccessibleText(messages.text(key));
    VBox field = new VBox(label, control);
    field.getStyleClass().add("field");
    return field;
  }

  private ComboBox<String> choice(String prefix, List<String> codes, Consumer<String> chosen) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(codes);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String code) {
            return code == null ? "" : messages.text(prefix + code);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    box.valueProperty()
        .addListener(
            (_, _, code) -> {
              if (!showing && code != null) {
                chosen.accept(code);
              }
            });
    return box;
  }

  private Spinner<Integer> number(int least, int most, IntConsumer chosen) {
    Spinner<Integer> spinner = new Spinner<>(least, most, least);
    spinner.setEditable(true);
    spinner
        .valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!showing && value != null) {
                chosen.accept(value);
              }
            });
    return spinner;
  }
}
