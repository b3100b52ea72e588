package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.desktop.ui.RowCell;
import fr.pli.exchange.letter.Channel;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A row of the list, in the same columns as its head; stacked where there is little room. */
final class SentCell extends RowCell<SentRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass ATTENTION = PseudoClass.getPseudoClass("attention");
  private static final double[] WIDTHS = {8, 24, 24, 12, 32};

  /** From this width on, in em of the head's words, there is room for columns. */
  static final double ROOMY = 49;

  private final Messages messages;
  private final InstantSource clock;
  private final ReadOnlyBooleanProperty roomy;

  SentCell(Messages messages, InstantSource clock, ReadOnlyBooleanProperty roomy) {
    this.messages = messages;
    this.clock = clock;
    this.roomy = roomy;
  }

  /** The words above the columns. */
  static GridPane head(Messages messages) {
    GridPane head =
        columns(
            Stream.of("time", "patient", "recipient", "channel", "state")
                .map(each -> words(messages.text("sent.column." + each), "heading"))
                .toArray(Node[]::new));
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
      case SentRow.Heading heading when !empty ->
          setText(messages.text(heading.key(), heading.count()));
      case SentRow.Entry entry when !empty -> show(entry);
      case null, default -> {}
    }
  }

  private void show(SentRow.Entry entry) {
    Dispatch dispatch = entry.dispatch();
    SentWords sentence = new SentWords(messages, clock.instant());
    String time = messages.when(dispatch.createdAt(), clock.instant());
    String channel = messages.text("channel." + entry.channel().code());
    String state = sentence.state(entry);
    String next = sentence.next(entry);
    String recipient = dispatch.recipient().displayName();
    String simulated = entry.channel().endToEnd() ? "" : messages.text("sent.simulated");
    Node patient = lines(words(entry.patient(), "strong"), entry.document(messages));
    Node to = lines(words(recipient), dispatch.recipient().detail());
    VBox by = lines(Parts.pill(channel, tone(entry.channel())), simulated);
    Node status = status(entry, state, next);
    setGraphic(
        roomy.get()
            ? columns(words(time), patient, to, by, status)
            : stacked(Parts.label(time, "second"), patient, to, by, status));
    setAccessibleText(
        Stream.of(
                time,
                entry.patient(),
                entry.document(messages),
                recipient,
                channel,
                simulated,
                state,
                next)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private static Node status(SentRow.Entry entry, String state, String next) {
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", "dot-" + entry.tone().name().toLowerCase(Locale.ROOT));
    Label first = words(state);
    if (entry.attention()) {
      first.getStyleClass().add("strong");
    }
    HBox status = new HBox(dot, lines(first, next));
    status.getStyleClass().add("sent-state");
    return status;
  }

  private static VBox lines(Label first, String second) {
    VBox lines = new VBox(first);
    if (!second.isEmpty()) {
      lines.getChildren().add(words(second, "second"));
    }
    lines.setMinWidth(0);
    lines.setAlignment(Pos.CENTER_LEFT);
    return lines;
  }

  private static Node stacked(Region time, Node patient, Node to, Region by, Node status) {
    HBox first = new HBox(patient, Parts.spring(), time);
    HBox second = new HBox(to, Parts.spring(), by);
    List.of(first, second).forEach(row -> row.getStyleClass().add("row"));
    List.of(time, by).forEach(part -> part.setMinWidth(Region.USE_PREF_SIZE));
    VBox all = new VBox(first, second, status);
    all.getStyleClass().add("list-entry");
    all.setMinWidth(0);
    return all;
  }

  private static Label words(String text, String... styles) {
    Label label = Parts.paragraph(text, styles);
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
      column.setHgrow(Priority.SOMETIMES);
      grid.getColumnConstraints().add(column);
      grid.add(cells[i], i, 0);
    }
    grid.setMaxWidth(Double.MAX_VALUE);
    grid.setMinWidth(0);
    return grid;
  }
}
