package fr.pli.desktop.ui.settings;

import fr.pli.desktop.ui.Messages;
import java.io.File;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;

/** A folder that is typed, pasted or chosen. */
final class FolderField extends HBox {
  /**
   * @param key words of the button that chooses
   * @param problem words beside it, cleared by typing
   */
  FolderField(String key, StringProperty problem, Messages messages, Consumer<String> then) {
    TextField typed = new TextField();
    typed.setPromptText(messages.text("settings.type-folder"));
    typed.setAccessibleText(messages.text("settings.type-folder"));
    typed.textProperty().addListener((_, _, _) -> problem.set(""));
    typed.setOnAction(
        _ -> {
          if (!typed.getText().isBlank()) {
            then.accept(typed.getText().strip());
          }
        });
    HBox.setHgrow(typed, Priority.ALWAYS);
    Button choose = new Button(messages.text(key));
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(_ -> choose(messages, then));
    getChildren().addAll(typed, choose);
    getStyleClass().add("row");
  }

  private void choose(Messages messages, Consumer<String> then) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.text("settings.choose-folder"));
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      then.accept(folder.getPath());
    }
  }
}
