package fr.pli.desktop.ui.received;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Badge;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Rows;
import fr.pli.desktop.ui.Screen;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.desktop.ui.pages.PageView;
import fr.pli.desktop.ui.pages.PageViewModel;
import fr.pli.desktop.vault.DocumentId;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screen of received letters. */
public final class ReceivedScreen implements Screen {
  /** A letter that stood on the screen for so long was seen, not only passed over. */
  private static final Duration GLANCE = Duration.millis(800);

  /** From this width on, in em, list, page and details stand side by side. */
  private static final double ROOMY = 66;

  private final ScreenContext context;
  private final Messages messages;
  private final ReceivedViewModel model;
  private final PageViewModel page;
  private final PageView pageView;
  private final ListView<ReceivedRow> rows = new ListView<>();
  private final Label title = Parts.label("", "strong");
  private final BorderPane node = new BorderPane();
  private final Region pane;
  private final VBox left = new VBox();
  private final PauseTransition dwell = new PauseTransition(GLANCE);
  private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
  private @Nullable DocumentId drawn;
  private boolean refreshing;

  public ReceivedScreen(ScreenContext context) {
    this.context = context;
    this.messages = context.messages();
    model = new ReceivedViewModel(context.services(), context.background(), context::unexpected);
    page = new PageViewModel(context.services().pages(), context.background());
    pageView = new PageView(page, messages, context.actions());
    pane = new LetterPane(model, context, this::choose).node();
    lay();
    model.letters().addListener((_, _, letters) -> show(letters));
    model.open().addListener((_, _, letter) -> open(letter));
    page.whenDrawn(dwell::playFromStart);
    dwell.setOnFinished(_ -> model.seen());
    show(model.letters().get());
  }

  @Override
  public String id() {
    return "received";
  }

  @Override
  public String icon() {
    return "fth-inbox";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void shown() {
    if (rows.getSelectionModel().isEmpty()) {
      rows.getItems().stream()
          .filter(row -> row instanceof ReceivedRow.Entry entry && entry.here())
          .findFirst()
          .ifPresent(row -> rows.getSelectionModel().select(row));
    }
    rows.requestFocus();
  }

  @Override
  public void hidden() {
    dwell.stop();
    model.sortAnew();
  }

  @Override
  public ReadOnlyObjectProperty<Badge> badge() {
    return badge.getReadOnlyProperty();
  }

  @Override
  public Map<Action, Runnable> actions() {
    Map<Action, Runnable> actions = new EnumMap<>(pageView.actions());
    actions.put(Action.FILE, this::file);
    actions.put(Action.SAVE_PDF, this::save);
    actions.put(Action.MARK_UNREAD, model::markUnread);
    return actions;
  }

  @Override
  public void search(String words) {
    model.search(words);
  }

  @Override
  public void close() {
    dwell.stop();
    model.close();
    page.clear();
  }

  private void lay() {
    rows.setCellFactory(_ -> new ReceivedCell(messages, context.services().clock()));
    rows.setAccessibleText(messages.text("screen.received"));
    rows.setId("received-rows");
    rows.getStyleClass().addAll("row-list", "queue");
    rows.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !model.filingFolder().isEmpty()) {
            file();
            event.consume();
          }
        });
    VBox.setVgrow(rows, Priority.ALWAYS);
    Rows.skipHeadings(rows, ReceivedRow.Heading.class::isInstance);
    rows.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (!refreshing && !(row instanceof ReceivedRow.Heading)) {
                model.open(row instanceof ReceivedRow.Entry entry ? entry.letter() : null);
              }
            });
    pageView.legend(title);
    node.getStyleClass().add("screen");
    node.widthProperty().addListener(_ -> arrange());
    node.heightProperty().addListener(_ -> arrange());
    title.fontProperty().addListener(_ -> arrange());
    arrange();
  }

  /** With large text the details stand under the list, so that the letter keeps its room. */
  private void arrange() {
    boolean none = model.letters().get().isEmpty() && !model.searching();
    double width = node.getWidth();
    boolean tight = width > 0 && width / title.getFont().getSize() < ROOMY;
    Parts.shown(pane, !none);
    if (none) {
      node.setLeft(null);
      node.setRight(null);
      node.setCenter(empty("received.empty", "received.empty-how"));
      return;
    }
    left.getChildren().setAll(rows);
    node.setRight(tight ? null : pane);
    if (tight) {
      left.getChildren().add(pane);
    }
    left.setMaxWidth(tight ? width * 0.4 : Region.USE_COMPUTED_SIZE);
    left.setPrefWidth(tight ? width * 0.4 : Region.USE_COMPUTED_SIZE);
    pane.setPrefHeight(tight ? node.getHeight() * 0.45 : Region.USE_COMPUTED_SIZE);
    node.setLeft(left);
    node.setCenter(pageView.node());
  }

  private Node empty(String key, String how) {
    VBox empty =
        new VBox(
            new FontIcon(icon()),
            Parts.label(messages.text(key), "title"),
            Parts.paragraph(messages.text(how), "second"));
    empty.getStyleClass().add("empty");
    return empty;
  }

  private void show(List<ReceivedLetter> letters) {
    ReceivedLetter open = model.open().get();
    UUID before = open == null ? null : open.id();
    refreshing = true;
    rows.setPlaceholder(empty("received.nothing-found", "received.nothing-found-how"));
    rows.getItems()
        .setAll(
            ReceivedRow.rows(
                letters, model.kept(), context.services().clock().instant(), messages));
    rows.getItems().stream()
        .filter(row -> row instanceof ReceivedRow.Entry e && e.letter().id().equals(before))
        .findFirst()
        .ifPresentOrElse(
            row -> rows.getSelectionModel().select(row),
            () -> rows.getSelectionModel().clearSelection());
    refreshing = false;
    long unread =
        letters.stream().map(ReceivedRow.Entry::new).filter(ReceivedRow.Entry::unread).count();
    badge.set(Badge.count((int) unread));
    arrange();
  }

  private void choose(ReceivedLetter letter) {
    rows.getItems().stream()
        .filter(row -> row instanceof ReceivedRow.Entry e && e.letter().id().equals(letter.id()))
        .findFirst()
        .ifPresent(row -> rows.getSelectionModel().select(row));
  }

  private void open(@Nullable ReceivedLetter letter) {
    DocumentId document = letter == null ? null : letter.document();
    title.setText(letter == null ? "" : LetterPane.title(letter, messages));
    if (letter == null || document == null) {
      drawn = null;
      dwell.stop();
      page.clear();
    } else if (!document.equals(drawn)) {
      drawn = document;
      dwell.stop();
      page.show(() -> context.services().inbox().pdf(letter.id()), List.of());
    }
  }

  private void file() {
    if (model.filingFolder().isEmpty()) {
      context.toasts().warn(messages.text("received.no-folder"));
      return;
    }
    model.file(_ -> context.toasts().tell(messages.text("received.filed-now")), this::notWritten);
  }

  private void save() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.text("received.save-where"));
    File folder = chooser.showDialog(node.getScene().getWindow());
    if (folder != null) {
      Path where = folder.toPath();
      model.save(
          where,
          _ -> context.toasts().tell(messages.text("received.saved", where)),
          this::notWritten);
    }
  }

  private void notWritten(Exception failure) {
    context.toasts().warn(messages.text("received.not-written"));
  }
}
