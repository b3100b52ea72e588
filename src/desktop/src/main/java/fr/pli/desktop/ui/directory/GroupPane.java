package fr.pli.desktop.ui.directory;

import fr.pli.desktop.correspondents.CorrespondentGroup;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.directory.DirectoryEntry;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Beside the list: one group, its name and its members. */
final class GroupPane extends VBox {
  private final DirectoryViewModel model;
  private final Messages messages;

  GroupPane(
      DirectoryViewModel model,
      Messages messages,
      DirectoryViewModel.ShownGroup shown,
      Runnable gone) {
    this.model = model;
    this.messages = messages;
    CorrespondentGroup group = shown.group();
    getStyleClass().addAll("side-pane", "detail");
    Label label = Parts.label(messages.text("directory.group-name"), "heading");
    TextField name = new TextField(group.name());
    name.setId("group-name");
    label.setLabelFor(name);
    name.setAccessibleText(messages.text("directory.group-name"));
    name.setOnAction(
        _ -> {
          if (!name.getText().isBlank()) {
            model.save(new CorrespondentGroup(group.id(), name.getText(), group.members()));
          }
        });
    getChildren().addAll(label, name, Parts.paragraph(messages.text("directory.group-use")));
    shown.members().forEach(member -> getChildren().add(row(group, member)));
    int lost = group.members().size() - shown.members().size();
    if (lost > 0) {
      getChildren().add(Parts.paragraph(messages.text("directory.group-lost", lost), "second"));
    }
    Button remove = new Button(messages.text("directory.remove-group"));
    remove.setId("remove-group");
    remove.setOnAction(
        _ -> {
          model.remove(group);
          gone.run();
        });
    getChildren().add(remove);
  }

  private HBox row(CorrespondentGroup group, DirectoryEntry member) {
    Button out = new Button(null, new FontIcon("fth-x"));
    out.getStyleClass().add("icon-button");
    out.setAccessibleText(messages.text("directory.out-of-group", FoundCell.name(member)));
    out.setOnAction(_ -> model.save(group.without(member.key())));
    HBox row = new HBox(Parts.label(FoundCell.name(member)), Parts.spring(), out);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
