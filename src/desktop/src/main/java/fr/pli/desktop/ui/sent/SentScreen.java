package fr.pli.desktop.ui.sent;

import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Badge;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.desktop.ui.Rows;
import fr.pli.desktop.ui.Screen;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screen of sent letters. */
public final class SentScreen implements Screen {
  private final ScreenContext context;
  private final Messages messages;
  private final SentViewModel model;
  private final FindingsModel findings;
  private final FlowPane bar = new FlowPane();
  private final GridPane head;
  private final ReadOnlyBooleanProperty roomy;
  private final Region pane;
  private final ComboBox<@Nullable Channel> channel = new ComboBox<>();
  private final ListView<SentRow> rows = new ListView<>();
  private final BorderPane node = new BorderPane();
  private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
  private String words = "";
  private boolean refreshing;

  public SentScreen(ScreenContext context) {
    this.context = context;
    this.messages = context.messages();
    model =
        new SentViewModel(
            context.services(),
            context.background(),
            key -> context.toasts().tell(messages.text(key)),
            context::unexpected);
    head = SentCell.head(messages);
    roomy = Rows.roomy(rows, (Labeled) head.getChildren().getFirst(), SentCell.ROOMY);
    findings = new FindingsModel(context.services(), context.background(), context::unexpected);
    findings.open().addListener((_, _, _) -> mark());
    pane = new DispatchPane(model, context, this::proof).node();
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
    return Map.of(Action.SEND_NOW, model::sendNow, Action.RESEND, model::resend);
  }

  @Override
  public void search(String searched) {
    words = searched;
    show();
  }

  @Override
  public void close() {
    findings.close();
    model.close();
  }

  private void lay() {
    channel.getItems().add(null);
    channel.getItems().addAll(Channel.values());
    channel.setConverter(names());
    channel.setMinWidth(Region.USE_PREF_SIZE);
    channel.setAccessibleText(messages.text("sent.filter"));
    channel.valueProperty().addListener((_, _, _) -> show());
    bar.getStyleClass().add("filter-bar");
    rows.setId("sent-rows");
    rows.setCellFactory(_ -> new SentCell(messages, context.services().clock(), roomy));
    roomy.addListener(_ -> fit());
    Rows.skipHeadings(rows, SentRow.Heading.class::isInstance);
    rows.setAccessibleText(messages.text("screen.sent"));
    rows.getStyleClass().add("row-list");
    rows.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (!refreshing && !(row instanceof SentRow.Heading)) {
                model.choose(row instanceof SentRow.Entry entry ? entry : null);
              }
            });
    VBox.setVgrow(rows, Priority.ALWAYS);
    node.setCenter(
        new VBox(
            new FindingsPane(findings, messages, context.services().clock()), bar, head, rows));
    node.setRight(pane);
    pane.maxWidthProperty().bind(node.widthProperty().multiply(0.45));
    node.getStyleClass().add("screen");
  }

  private void fit() {
    Parts.shown(head, roomy.get() && !model.list().get().entries().isEmpty());
  }

  private void show() {
    SentList list = model.list().get();
    UUID before = selected();
    refreshing = true;
    rows.getItems()
        .setAll(
            list.rows(words, channel.getValue(), context.services().clock().instant(), messages));
    bar.getChildren().setAll(pills(list));
    bar.getChildren().add(channel);
    mark();
    boolean none = list.entries().isEmpty();
    rows.setPlaceholder(placeholder(none));
    Parts.shown(bar, !none);
    Parts.shown(pane, !none);
    fit();
    select(before);
    refreshing = false;
    model.choose(selected());
  }

  private void mark() {
    int attention = model.list().get().attention() + findings.open().get().size();
    badge.set(
        attention == 0 ? Badge.NONE : new Badge(messages.text("sent.attention", attention), true));
  }

  private void proof() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.text("sent.proof.where"));
    File folder = chooser.showDialog(node.getScene().getWindow());
    if (folder != null) {
      Path where = folder.toPath();
      model.writeProof(
          where,
          files ->
              context
                  .toasts()
                  .tell(
                      messages.text(
                          files.complete() ? "sent.proof.written" : "sent.proof.incomplete",
                          where)),
          _ -> context.toasts().warn(messages.text("sent.proof.not-written")));
    }
  }

  private Node placeholder(boolean none) {
    VBox box =
        new VBox(
            new FontIcon(icon()),
            Parts.label(messages.text(none ? "sent.empty" : "sent.nothing-found"), "title"),
            Parts.paragraph(
                messages.text(none ? "sent.empty-how" : "sent.nothing-found-how"), "second"));
    if (none) {
      Button begin = new Button(messages.text("sent.begin"));
      begin.setOnAction(_ -> context.navigation().open("review"));
      box.getChildren().add(begin);
    }
    box.getStyleClass().add("empty");
    return box;
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
