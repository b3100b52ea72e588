package fr.pli.desktop.ui.settings;

import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.settings.SettingsViewModel.Part;
import fr.pli.desktop.ui.settings.SettingsViewModel.Refusal;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Which folders are watched, and where received letters are filed. */
final class FolderCard {
  private final SettingsViewModel model;
  private final Messages messages;
  private final VBox node = new VBox();
  private final StringProperty watched = new SimpleStringProperty("");
  private final StringProperty filing = new SimpleStringProperty("");

  FolderCard(SettingsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    node.getStyleClass().addAll("card", "stack");
  }

  Node node() {
    return node;
  }

  /** Tells beside the folders why a change was refused. */
  void refused(Refusal refusal) {
    boolean ofFiling = refusal.of() == Part.FILING;
    watched.set(ofFiling ? "" : messages.word("settings.refused.", refusal.rule()));
    filing.set(ofFiling ? messages.word("settings.refused.", refusal.rule()) : "");
  }

  void show(Settings settings, Map<String, String> troubles) {
    watched.set("");
    filing.set("");
    node.getChildren().setAll(Parts.paragraph(messages.text("settings.watched"), "title"));
    node.getChildren().add(Parts.paragraph(messages.text("settings.watched-how"), "second"));
    for (WatchedFolder folder : settings.watched()) {
      String trouble = troubles.getOrDefault(folder.path(), "");
      node.getChildren().add(new WatchedCard(folder, model, messages).of(trouble));
    }
    node.getChildren().add(new FolderField("settings.watch", watched, messages, model::watch));
    node.getChildren().add(problem(watched));
    node.getChildren().add(Parts.paragraph(messages.text("settings.filing"), "title"));
    node.getChildren().add(Parts.paragraph(messages.text("settings.filing-how"), "second"));
    if (!settings.filing().isEmpty()) {
      Button remove = button("settings.no-filing", () -> model.file(""));
      node.getChildren().add(row(path(settings.filing()), remove));
    }
    String key = settings.filing().isEmpty() ? "settings.file" : "settings.file-elsewhere";
    node.getChildren().add(new FolderField(key, filing, messages, model::file));
    node.getChildren().add(problem(filing));
  }

  private static Label problem(StringProperty words) {
    Label label = Parts.paragraph("", "problem");
    label.textProperty().bind(words);
    label.visibleProperty().bind(words.isNotEmpty());
    label.managedProperty().bind(words.isNotEmpty());
    return label;
  }

  private static Label path(String path) {
    return Parts.paragraph(path, "strong");
  }

  private static FlowPane row(Node... parts) {
    FlowPane row = new FlowPane(parts);
    row.getStyleClass().add("acts");
    row.setRowValignment(VPos.CENTER);
    return row;
  }

  private Button button(String key, Runnable effect) {
    Button button = new Button(messages.text(key));
    button.setOnAction(_ -> effect.run());
    return button;
  }
}
