package fr.pli.desktop.ui.received;

import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.desktop.ui.RowCell;
import fr.pli.exchange.letter.ReceivedState;
import java.time.InstantSource;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A letter in the list: patient, what it is, when it came, whether it was read. */
final class ReceivedCell extends RowCell<ReceivedRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final Messages messages;
  private final InstantSource clock;

  ReceivedCell(Messages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  protected void updateItem(@Nullable ReceivedRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    setDisable(row instanceof ReceivedRow.Heading);
    pseudoClassStateChanged(HEADING, row instanceof ReceivedRow.Heading);
    switch (row) {
      case ReceivedRow.Heading heading when !empty ->
          setText(messages.text(heading.key(), heading.count()));
      case ReceivedRow.Entry entry when !empty -> show(entry);
      case null, default -> {}
    }
  }

  private void show(ReceivedRow.Entry entry) {
    String when = messages.when(entry.letter().announcedAt(), clock.instant());
    Label patient = Parts.paragraph(entry.patient(messages), entry.unread() ? "strong" : "plain");
    patient.setMinWidth(0);
    Label time = Parts.label(when, "second");
    time.setMinWidth(Region.USE_PREF_SIZE);
    HBox first = new HBox(patient, Parts.spring(), time);
    first.getStyleClass().add("row");
    if (entry.unread()) {
      first.getChildren().addFirst(Parts.label("●", "unread-mark"));
    }
    VBox all = new VBox(first, Parts.paragraph(entry.what(messages), "second"));
    HBox pills = pills(entry);
    if (!pills.getChildren().isEmpty()) {
      all.getChildren().add(pills);
    }
    all.getStyleClass().add("list-entry");
    setGraphic(all);
    setAccessibleText(
        String.join(
            ", ",
            messages.text("received.state." + entry.letter().state().code()),
            entry.patient(messages),
            entry.what(messages),
            when));
  }

  private HBox pills(ReceivedRow.Entry entry) {
    HBox pills = new HBox();
    pills.getStyleClass().add("pills");
    if (entry.unreadable()) {
      pills.getChildren().add(Parts.pill(messages.text("received.pill.unreadable"), Tone.FAILURE));
    } else if (entry.letter().state() == ReceivedState.FILED) {
      pills.getChildren().add(Parts.pill(messages.text("received.pill.filed"), Tone.GOOD));
    } else if (entry.unread()) {
      pills
          .getChildren()
          .addAll(
              Parts.pill(messages.text("channel.pli"), Tone.ACCENT),
              Parts.pill(messages.text("received.pill.verified"), Tone.GOOD));
    }
    return pills;
  }
}
