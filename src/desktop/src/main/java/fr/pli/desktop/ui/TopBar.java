package fr.pli.desktop.ui;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The top of the window: search, what the shown screen offers, and how the link stands. */
final class TopBar extends HBox {
  private final Messages messages;
  private final TextField search = new TextField();
  private final HBox tools = new HBox();
  private final Label link = Parts.pill("", Parts.Tone.NEUTRAL);

  TopBar(Messages messages, Actions actions, Consumer<String> onSearch) {
    this.messages = messages;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    search.setId("search");
    search.setPromptText(messages.text("shell.search"));
    search.setAccessibleText(messages.text("shell.search"));
    search.textProperty().addListener((_, _, words) -> onSearch.accept(words.strip()));
    search.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          }
        });
    Label keys = Parts.label(actions.keys(Action.SEARCH), "key-cap");
    keys.setMouseTransparent(true);
    keys.visibleProperty().bind(search.textProperty().isEmpty());
    StackPane field = new StackPane(search, keys);
    field.getStyleClass().add("search");
    StackPane.setAlignment(keys, Pos.CENTER_RIGHT);
    field.setMinWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    tools.getStyleClass().add("tools");
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(field, Parts.spring(), tools, actions.iconButton(Action.KEYS), link);
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  void clearSearch() {
    search.clear();
  }

  void show(List<Node> nodes) {
    tools.getChildren().setAll(nodes);
  }

  void show(DeskStatus status, Instant now) {
    link.setText(status.linkWords(messages, now));
    link.getStyleClass().setAll("pill", "link", status.linkTone().styleClass());
  }
}
