package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.exchange.letter.Channel;
import java.time.InstantSource;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row of the list, in the same columns as its head. */
final class SentCell extends ListCell<SentRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass ATTENTION = PseudoClass.getPseudoClass("attention");
  private static final double[] WIDTHS = {8, 19, 18, 22, 11, 22};

  private final Messages messages;
  private final InstantSource clock;

  SentCell(Messages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** The words above the columns. */
  static GridPane head(Messages messages) {
    GridPane head =
        columns(
            label(messages.text("sent.column.time"), "heading"),
            label(messages.text("sent.column.patient"), "heading"),
            label(messages.text("sent.column.document"), "heading"),
            label(messages.text("sent.column.recipient"), "heading"),
            label(messages.text("sent.column.channel"), "heading"),
            label(messages.text("sent.column.state"), "heading"));
    head.getStyleClass().add("sent-head");
    return head;
  }

  static Tone tone(Channel channel) {
    return switch (channel) {
      case NETWORK, PATIENT, RECORD -> Tone.ACCENT;
      case MSSANTE, APICRYPT -> Tone.SECOND;
      case FAX, POST -> Tone.NEUTRAL;
    };
  }

  @Override
  protected void updateItem(@Nullable SentRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    setDisable(row instanceof SentRow.Heading);
    pseudoClassStateChanged(HEADING, row instanceof SentRow.Heading);
    pseudoClassStateChanged(
        ATTENTION, row instanceof SentRow.Heading heading && heading.attention());
    switch (row) {
      case SentRow.Heading heading when !empty -> setText(messages.text(heading.key()));
      case SentRow.Entry entry when !empty -> show(entry);
      case null, default -> {}
    }
  }

  private void show(SentRow.Entry entry) {
    Dispatch dispatch = entry.dispatch();
    String time = messages.when(dispatch.createdAt(), clock.instant());
    String channel = messages.text("channel." + dispatch.option().channel().code());
    String state = entry.state(messages, clock.instant());
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", "dot-" + entry.tone().name().toLowerCase(Locale.ROOT));
    Label words = label(state);
    HBox status = new HBox(dot, words);
    status.getStyleClass().add("sent-state");
    setGraphic(
        columns(
            label(time),
            label(entry.patient(), "strong"),
            label(entry.document(messages)),
            label(dispatch.recipient().displayName()),
            Parts.pill(channel, tone(dispatch.option().channel())),
            status));
    setAccessibleText(
        String.join(
            ", ",
            time,
            entry.patient(),
            entry.document(messages),
            dispatch.recipient().displayName(),
            channel,
            state));
  }

  private static Label label(String text, String... styles) {
    Label label = Parts.label(text, styles);
    label.setMinWidth(0);
    return label;
  }

  private static GridPane columns(Node... cells) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("sent-columns");
    for (int i = 0; i < cells.length; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(WIDTHS[i]);
      column.setHalignment(HPos.LEFT);
      column.setMinWidth(0);
      grid.getColumnConstraints().add(column);
      grid.add(cells[i], i, 0);
    }
    grid.setMaxWidth(Double.MAX_VALUE);
    return grid;
  }
}
