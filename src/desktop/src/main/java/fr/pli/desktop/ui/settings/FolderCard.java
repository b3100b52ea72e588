package fr.pli.desktop.ui.settings;

import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.settings.Settings.WatchedFolder;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.io.File;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Which folders are watched, and where received letters are filed. */
final class FolderCard {
  private final SettingsViewModel model;
  private final Messages messages;
  private final VBox node = new VBox();

  FolderCard(SettingsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    node.getStyleClass().addAll("card", "stack");
  }

  Node node() {
    return node;
  }

  void show(Settings settings) {
    node.getChildren().setAll(Parts.label(messages.text("settings.watched"), "title"));
    node.getChildren().add(Parts.paragraph(messages.text("settings.watched-how"), "second"));
    settings.watched().forEach(folder -> node.getChildren().add(watched(folder)));
    node.getChildren().add(button("settings.watch", () -> choose(model::watch)));
    node.getChildren().add(Parts.label(messages.text("settings.filing"), "title"));
    node.getChildren().add(Parts.paragraph(messages.text("settings.filing-how"), "second"));
    if (settings.filing().isEmpty()) {
      node.getChildren().add(button("settings.file", () -> choose(model::file)));
    } else {
      Button remove = button("settings.no-filing", () -> model.file(""));
      Button other = button("settings.file-elsewhere", () -> choose(model::file));
      node.getChildren().add(row(path(settings.filing()), Parts.spring(), other, remove));
    }
  }

  private Node watched(WatchedFolder folder) {
    CheckBox network = new CheckBox(messages.text("settings.network-drive"));
    network.setSelected(folder.scanSeconds() <= SettingsViewModel.NETWORK_SCAN);
    network.setOnAction(_ -> model.onNetwork(folder, network.isSelected()));
    Button remove = button("settings.unwatch", () -> model.unwatch(folder));
    remove.setAccessibleText(messages.text("settings.unwatch") + " " + folder.path());
    return row(path(folder.path()), Parts.spring(), network, remove);
  }

  private static Label path(String path) {
    Label label = Parts.label(path);
    label.setMinWidth(0);
    return label;
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button button(String key, Runnable effect) {
    Button button = new Button(messages.text(key));
    button.setOnAction(_ -> effect.run());
    return button;
  }

  private void choose(Consumer<String> then) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.text("settings.choose-folder"));
    File folder = chooser.showDialog(node.getScene().getWindow());
    if (folder != null) {
      then.accept(folder.getPath());
    }
  }
}
