package fr.pli.desktop.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys, made from the table of actions; shown over the window by F1. */
final class KeySheet extends StackPane {
  private final Messages messages;
  private final Actions actions;
  private final Button close;

  KeySheet(Messages messages, Actions actions, Runnable onClose) {
    this.messages = messages;
    this.actions = actions;
    getStyleClass().add("veil");
    close = new Button(messages.text("shell.close"));
    close.setOnAction(_ -> onClose.run());
    FlowPane groups = new FlowPane();
    groups.getStyleClass().add("key-groups");
    for (Action.Scope scope : Action.Scope.values()) {
      groups.getChildren().add(group(scope));
    }
    ScrollPane scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox sheet = new VBox(Parts.label(messages.text("keys.title"), "title"), scroll, close);
    sheet.getStyleClass().addAll("card", "key-sheet");
    sheet.setAlignment(Pos.TOP_LEFT);
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    sheet.setAccessibleRole(AccessibleRole.DIALOG);
    sheet.setAccessibleText(messages.text("keys.title"));
    getChildren().add(sheet);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            onClose.run();
          }
          event.consume();
        });
  }

  void focus() {
    close.requestFocus();
  }

  private Node group(Action.Scope scope) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    grid.add(
        Parts.label(messages.text("keys." + scope.name().toLowerCase(Locale.ROOT)), "heading"),
        0,
        0,
        2,
        1);
    List<Action> members =
        Arrays.stream(Action.values()).filter(action -> action.scope() == scope).toList();
    for (int i = 0; i < members.size(); i++) {
      Action action = members.get(i);
      grid.add(Parts.label(actions.keys(action), "key-cap"), 0, i + 1);
      grid.add(Parts.label(messages.text(action.messageKey())), 1, i + 1);
    }
    return grid;
  }
}
