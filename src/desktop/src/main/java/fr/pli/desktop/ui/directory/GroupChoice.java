package fr.pli.desktop.ui.directory;

import fr.pli.desktop.correspondents.CorrespondentGroup;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.directory.DirectoryEntry;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The groups that someone is in: a tick for each, and a field that begins a new one. */
final class GroupChoice {
  private GroupChoice() {}

  static VBox of(
      DirectoryViewModel model,
      Messages messages,
      DirectoryEntry entry,
      List<DirectoryViewModel.ShownGroup> groups) {
    VBox box = new VBox(Parts.label(messages.text("directory.groups"), "heading"));
    box.getStyleClass().add("stack");
    for (DirectoryViewModel.ShownGroup shown : groups) {
      CorrespondentGroup group = shown.group();
      CheckBox tick = new CheckBox(group.name());
      tick.setSelected(group.members().contains(entry.key()));
      tick.setOnAction(
          _ ->
              model.save(tick.isSelected() ? group.with(entry.key()) : group.without(entry.key())));
      box.getChildren().add(tick);
    }
    TextField name = new TextField();
    name.setId("new-group");
    name.setPromptText(messages.text("directory.new-group"));
    name.setAccessibleText(messages.text("directory.new-group"));
    name.setOnAction(
        _ -> {
          String typed = name.getText().strip();
          if (!typed.isEmpty()) {
            model.group(typed.substring(0, Math.min(typed.length(), 100)), entry);
          }
        });
    box.getChildren().add(name);
    return box;
  }
}
