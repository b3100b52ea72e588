package fr.pli.desktop.ui.received;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Badge;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/** The screen of received letters. */
public final class ReceivedScreen implements Screen {
  private final ScreenContext context;
  private final Messages messages;
  private final ReceivedViewModel model;
  private final PageViewModel page;
  private final PageView pageView;
  private final ListView<ReceivedRow> rows = new ListView<>();
  private final Label title = Parts.label("", "strong");
  private final BorderPane node = new BorderPane();
  private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
  private @Nullable DocumentId drawn;
  private boolean refreshing;

  public ReceivedScreen(ScreenContext context) {
    this.context = context;
    this.messages = context.messages();
    model = new ReceivedViewModel(context.services(), context.background(), context::unexpected);
    page = new PageViewModel(context.services().pages(), context.background());
    pageView = new PageView(page, messages, context.actions());
    lay();
    model.letters().addListener((_, _, letters) -> show(letters));
    model.open().addListener((_, _, letter) -> open(letter));
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
  public void hidden() {}

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
    model.close();
    page.clear();
  }

  private void lay() {
    rows.setCellFactory(_ -> new ReceivedCell(messages, context.services().clock()));
    rows.setAccessibleText(messages.text("screen.received"));
    rows.getStyleClass().addAll("row-list", "queue");
    VBox empty =
        new VBox(
            Parts.label(messages.text("received.empty"), "title"),
            Parts.paragraph(messages.text("received.empty-how"), "second"));
    empty.getStyleClass().add("empty");
    rows.setPlaceholder(empty);
    rows.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (!refreshing) {
                model.open(row instanceof ReceivedRow.Entry entry ? entry.letter() : null);
              }
            });
    pageView.legend(title);
    node.setLeft(rows);
    node.setCenter(pageView.node());
    node.setRight(new LetterPane(model, context, this::choose).node());
    node.getStyleClass().add("screen");
  }

  private void show(List<ReceivedLetter> letters) {
    ReceivedLetter open = model.open().get();
    UUID before = open == null ? null : open.id();
    refreshing = true;
    rows.getItems()
        .setAll(ReceivedRow.rows(letters, context.services().clock().instant(), messages));
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
      page.clear();
    } else if (!document.equals(drawn)) {
      drawn = document;
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
