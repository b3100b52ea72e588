package fr.pli.desktop.ui.review;

import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.RowCell;
import java.time.Instant;
import java.time.InstantSource;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Draws a line of the queue. */
final class QueueCell extends RowCell<QueueItem> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final ReviewWords words;
  private final InstantSource clock;

  QueueCell(ReviewWords words, InstantSource clock) {
    this.words = words;
    this.clock = clock;
    getStyleClass().add("queue-cell");
  }

  @Override
  protected void updateItem(@Nullable QueueItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    pseudoClassStateChanged(HEADING, item instanceof QueueItem.Heading);
    if (empty || item == null) {
      return;
    }
    switch (item) {
      case QueueItem.Heading(String text) -> {
        setGraphic(Parts.label(text, "heading"));
        setAccessibleText(text);
      }
      case QueueItem.Row(QueuedLetter letter) -> show(letter);
    }
  }

  private void show(QueuedLetter letter) {
    Instant now = clock.instant();
    Label title = Parts.paragraph(words.title(letter.letter()), "strong");
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Label pill = Parts.pill(words.pill(letter), ReviewWords.tone(letter));
    HBox top = new HBox(title, pill);
    top.getStyleClass().add("row");
    top.setAlignment(Pos.CENTER_LEFT);
    Label document = Parts.paragraph(words.document(letter, now), "second");
    Label recipients = Parts.paragraph(words.recipients(letter, now), "second");
    VBox lines = new VBox(top, document, recipients);
    lines.setMinHeight(Region.USE_PREF_SIZE);
    setGraphic(lines);
    setAccessibleText(
        String.join(
            ", ", title.getText(), pill.getText(), document.getText(), recipients.getText()));
  }
}
