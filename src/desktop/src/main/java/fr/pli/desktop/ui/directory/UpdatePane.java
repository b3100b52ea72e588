package fr.pli.desktop.ui.directory;

import fr.pli.desktop.directory.DirectoryChanges;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Beside the list: what an update of the directory changed, or why it was refused. */
final class UpdatePane extends VBox {
  private final Messages messages;

  UpdatePane(Messages messages, ImportOutcome outcome, Runnable left) {
    this.messages = messages;
    getStyleClass().addAll("side-pane", "detail");
    setId("directory-update-outcome");
    switch (outcome) {
      case ImportOutcome.Refused(String reason) -> {
        line("directory.update-refused", "title");
        getChildren()
            .add(Parts.paragraph(messages.word("directory.update-reason.", reason), "problem"));
        line("directory.update-kept", "second");
      }
      case ImportOutcome.Replaced(var entries, var changes, var skipped, var broken) -> {
        line("directory.update-done", "title", entries);
        changes(changes);
        line("directory.update-lines", "second", skipped, broken);
      }
    }
    Button close = new Button(messages.text("directory.leave-update"));
    close.setOnAction(_ -> left.run());
    getChildren().add(close);
  }

  private void changes(DirectoryChanges changes) {
    some("directory.update-added", changes.added(), changes.someAdded());
    some("directory.update-removed", changes.removed(), changes.someRemoved());
    some("directory.update-changed", changes.changed(), changes.someChanged());
  }

  private void some(String key, long count, List<String> some) {
    line(key, "heading", count);
    getChildren().add(Parts.paragraph(String.join("\n", some), "second"));
  }

  private void line(String key, String style, Object... values) {
    getChildren().add(Parts.paragraph(messages.text(key, values), style));
  }
}
