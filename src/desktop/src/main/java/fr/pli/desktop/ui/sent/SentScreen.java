package fr.pli.desktop.ui.sent;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Badge;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.desktop.ui.Screen;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The screen of sent letters. */
public final class SentScreen implements Screen {
  private final ScreenContext context;
  private final Messages messages;
  private final SentViewModel model;
  private final HBox counts = new HBox();
  private final ComboBox<@Nullable Channel> channel = new ComboBox<>();
  private final ListView<SentRow> rows = new ListView<>();
  private final BorderPane node = new BorderPane();
  private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
  private String words = "";

  public SentScreen(ScreenContext context) {
    this.context = context;
    this.messages = context.messages();
    model = new SentViewModel(context.services(), context.background(), context::unexpected);
    lay();
    model.list().addListener((_, _, _) -> show());
    show();
  }

  @Override
  public String id() {
    return "sent";
  }

  @Override
  public String icon() {
    return "fth-check-circle";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void shown() {
    if (rows.getSelectionModel().isEmpty()) {
      chooseFirst();
    }
    rows.requestFocus();
  }

  @Override
  public void hidden() {}

  @Override
  public ReadOnlyObjectProperty<Badge> badge() {
    return badge.getReadOnlyProperty();
  }

  @Override
  public Map<Action, Runnable> actions() {
    return Map.of(Action.SEND_NOW, model::sendNow, Action.RESEND, this::resend);
  }

  @Override
  public void search(String searched) {
    words = searched;
    show();
  }

  @Override
  public void close() {
    model.close();
  }

  private void lay() {
    channel.getItems().add(null);
    channel.getItems().addAll(Channel.values());
    channel.setConverter(names());
    channel.setAccessibleText(messages.text("sent.filter"));
    channel.valueProperty().addListener((_, _, _) -> show());
    counts.getStyleClass().add("pills");
    HBox bar = new HBox(counts, Parts.spring(), channel);
    bar.getStyleClass().add("filter-bar");
    rows.setCellFactory(_ -> new SentCell(messages, context.services().clock()));
    rows.setAccessibleText(messages.text("screen.sent"));
    rows.setPlaceholder(placeholder());
    rows.getStyleClass().add("row-list");
    rows.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> model.choose(row instanceof SentRow.Entry entry ? entry : null));
    VBox.setVgrow(rows, Priority.ALWAYS);
    node.setCenter(new VBox(bar, SentCell.head(messages), rows));
    node.setRight(new DispatchPane(model, messages, context.actions()).node());
    node.getStyleClass().add("screen");
  }

  private Node placeholder() {
    VBox box =
        new VBox(
            Parts.label(messages.text("sent.empty"), "title"),
            Parts.paragraph(messages.text("sent.empty-how"), "second"));
    box.getStyleClass().add("empty");
    return box;
  }

  private void show() {
    SentList list = model.list().get();
    UUID before = selected();
    rows.getItems()
        .setAll(
            list.rows(words, channel.getValue(), context.services().clock().instant(), messages));
    counts.getChildren().setAll(pills(list));
    int attention = list.attention();
    badge.set(
        attention == 0 ? Badge.NONE : new Badge(messages.text("sent.attention", attention), true));
    select(before);
  }

  private List<Node> pills(SentList list) {
    return List.of(
        Parts.pill(messages.text("sent.count.all", list.entries().size()), Tone.NEUTRAL),
        Parts.pill(
            messages.text(
                "sent.count.delivered", list.count(DispatchState.DELIVERED, DispatchState.FAXED)),
            Tone.GOOD),
        Parts.pill(
            messages.text("sent.count.opened", list.count(DispatchState.OPENED)), Tone.ACCENT),
        Parts.pill(messages.text("sent.count.way", list.onTheWay()), Tone.NEUTRAL),
        Parts.pill(
            messages.text("sent.count.attention", list.attention()),
            list.attention() == 0 ? Tone.NEUTRAL : Tone.FAILURE));
  }

  private @Nullable UUID selected() {
    return rows.getSelectionModel().getSelectedItem() instanceof SentRow.Entry entry
        ? entry.dispatch().id()
        : null;
  }

  private void select(@Nullable UUID dispatch) {
    for (SentRow row : rows.getItems()) {
      if (row instanceof SentRow.Entry entry && entry.dispatch().id().equals(dispatch)) {
        rows.getSelectionModel().select(row);
        return;
      }
    }
    rows.getSelectionModel().clearSelection();
  }

  private void chooseFirst() {
    rows.getItems().stream()
        .filter(SentRow.Entry.class::isInstance)
        .findFirst()
        .ifPresent(row -> rows.getSelectionModel().select(row));
  }

  private void resend() {
    SentDetail detail = model.detail().get();
    if (detail == null
        || !detail.entry().dispatch().state().needsAttention()
        || detail.others().isEmpty()) {
      context.toasts().tell(messages.text("sent.no-other-way"));
      return;
    }
    ChannelOption next = detail.others().getFirst();
    model.resend(next);
  }

  private StringConverter<@Nullable Channel> names() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Channel value) {
        return messages.text(value == null ? "sent.all-channels" : "channel." + value.code());
      }

      @Override
      public @Nullable Channel fromString(String text) {
        return null;
      }
    };
  }
}
