package fr.pli.desktop.ui.review;

import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Actions;
import fr.pli.desktop.ui.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of the sheet: put aside, and the main button that says what is missing. */
final class SendBar {
  /** From this width on, in em, both buttons have room for their words. */
  private static final double ROOMY = 24;

  private final ReviewWords words;
  private final Actions actions;
  private final Button aside;
  private final Button send;
  private final HBox node;

  SendBar(Messages messages, Actions actions) {
    this.words = new ReviewWords(messages);
    this.actions = actions;
    aside = actions.button(Action.SET_ASIDE);
    aside.setMinWidth(Region.USE_PREF_SIZE);
    aside.setGraphic(new FontIcon(Action.SET_ASIDE.icon()));
    aside.setAccessibleText(aside.getText());
    aside.setContentDisplay(ContentDisplay.TEXT_ONLY);
    aside.setMaxHeight(Double.MAX_VALUE);
    send = actions.button(Action.SEND);
    send.getStyleClass().add("primary");
    send.setWrapText(true);
    send.setMinHeight(Region.USE_PREF_SIZE);
    send.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    HBox.setHgrow(send, Priority.ALWAYS);
    node = new HBox(aside, send);
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().add("send-bar");
    node.widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
  }

  /** With large text the words that lead on have the room; putting aside keeps its icon. */
  private void fit(double width) {
    boolean narrow = width / send.getFont().getSize() < ROOMY;
    aside.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
  }

  Node node() {
    return node;
  }

  void show(OpenLetter open) {
    boolean aside = open.queued().group() == QueuedLetter.Group.ASIDE;
    this.aside.setVisible(!aside);
    this.aside.setManaged(!aside);
    send.setText(words.button(open, actions.keys(Action.SEND)));
    send.setDisable(
        open.queued().group() == QueuedLetter.Group.ARRIVING
            || (open.queued().prepared() != null && !open.queued().sendable()));
    send.getStyleClass().remove("not-ready");
    if (!open.ready() && !aside) {
      send.getStyleClass().add("not-ready");
    }
  }

  void focus() {
    send.requestFocus();
  }
}
