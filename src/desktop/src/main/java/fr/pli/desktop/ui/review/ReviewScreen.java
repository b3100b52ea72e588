package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.Draft;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Badge;
import fr.pli.desktop.ui.ErrorCode;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Screen;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.desktop.ui.pages.PageView;
import fr.pli.desktop.ui.pages.PageViewModel;
import fr.pli.desktop.vault.DocumentId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** "À envoyer": queue, page, sheet. One glance, one key. */
public final class ReviewScreen implements Screen {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewScreen.class);

  private final ScreenContext context;
  private final Messages messages;
  private final ReviewWords words;
  private final ReviewModel model;
  private final QueueView queue;
  private final PageViewModel page;
  private final PageView pageView;
  private final SheetView sheet;
  private final Button sendReady;
  private final HBox columns;
  private final StackPane node = new StackPane();
  private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
  private @Nullable UUID shownLetter;
  private @Nullable OpenLetter marked;
  private boolean pointing;
  private @Nullable SplitView splitting;
  private @Nullable Draft resumed;

  public ReviewScreen(ScreenContext context) {
    this.context = context;
    this.messages = context.messages();
    words = new ReviewWords(messages);
    model = new ReviewModel(context.services(), context.background(), context::unexpected);
    queue = new QueueView(messages, context.services().clock(), model::open);
    page = new PageViewModel(context.services().pages(), context.background());
    pageView = new PageView(page, messages, context.actions());
    sheet =
        new SheetView(
            context, model, new SendBar(messages, context.actions()), this::pointAt, this::discard);
    sendReady = context.actions().button(Action.SEND_READY);
    columns = columns();
    pageView.legend(legend());
    pageView.onField(this::focusField);
    pageView.onWords((_, words) -> sheet.fill(words));
    node.getStyleClass().add("review");
    // Before the list hears it: a list keeps Enter for editing its rows.
    queue.node().addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    model.state().addListener((_, _, now) -> show(now));
    show(model.state().get());
    resume();
  }

  @Override
  public String id() {
    return "review";
  }

  @Override
  public String icon() {
    return "fth-send";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void shown() {
    queue.focus();
  }

  @Override
  public void hidden() {}

  @Override
  public ReadOnlyObjectProperty<Badge> badge() {
    return badge.getReadOnlyProperty();
  }

  @Override
  public List<Node> tools() {
    return List.of(sendReady);
  }

  @Override
  public Map<Action, Runnable> actions() {
    if (splitting != null) {
      return Map.of();
    }
    Map<Action, Runnable> actions = new EnumMap<>(Action.class);
    actions.putAll(pageView.actions());
    actions.put(Action.SEND, this::send);
    actions.put(Action.SEND_READY, () -> model.sendReady(this::sent, this::prepared));
    actions.put(Action.EDIT_PATIENT, () -> sheet.editPatient(true));
    actions.put(Action.ADD_RECIPIENT, () -> sheet.searchRecipient(null));
    actions.put(Action.VALUE_NEXT, () -> sheet.walk(1));
    actions.put(Action.VALUE_PREVIOUS, () -> sheet.walk(-1));
    actions.put(Action.CORRECT, sheet::correct);
    actions.put(Action.NOT_A_RECIPIENT, sheet::dropSelected);
    actions.put(Action.SPLIT, this::split);
    actions.put(Action.SET_ASIDE, this::setAside);
    return actions;
  }

  @Override
  public void search(String words) {
    model.search(words);
  }

  @Override
  public void close() {
    keepDraft();
    endSplit();
    model.close();
    page.clear();
    sheet.show(null);
  }

  /** What was typed when the desk locked is typed again. */
  private void resume() {
    context
        .background()
        .run(
            () -> context.services().drafts().take(context.services().person().id()),
            kept ->
                kept.ifPresent(
                    draft -> {
                      resumed = draft;
                      model.open(draft.letter());
                      show(model.state().get());
                    }),
            context::unexpected);
  }

  /** At once, before the vault closes behind the window; a vault that fails locks all the same. */
  private void keepDraft() {
    try {
      context.services().drafts().keep(context.services().person().id(), sheet.draft());
    } catch (RuntimeException failure) {
      LOG.warn("What was being typed could not be kept: {}", ErrorCode.of(failure));
    }
  }

  private HBox columns() {
    Node left = queue.node();
    Node middle = pageView.node();
    Node right = sheet.node();
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox.setHgrow(left, Priority.SOMETIMES);
    HBox.setHgrow(right, Priority.SOMETIMES);
    return new HBox(left, middle, right);
  }

  private Node[] legend() {
    return new Node[] {legend("patient"), legend("recipient"), legend("date"), legend("author")};
  }

  private Label legend(String kind) {
    Label label =
        Parts.label(messages.text("review.legend." + kind), "legend-entry", "mark-" + kind);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void show(ReviewModel.State state) {
    int waiting =
        state.in(QueuedLetter.Group.TO_CHECK).size()
            + state.sendable().size()
            + state.preparable().size();
    badge.set(Badge.count(waiting));
    sendReady.setText(words.batch(state));
    sendReady.setDisable(state.sendable().isEmpty() && state.preparable().isEmpty());
    Node content = content(state);
    if (!node.getChildren().equals(List.of(content))) {
      node.getChildren().setAll(content);
    }
    queue.show(state);
    showPage(state.open());
    sheet.show(state.open());
    Draft draft = resumed;
    if (draft != null && state.open() != null && state.open().id().equals(draft.letter())) {
      resumed = null;
      sheet.resume(draft);
    }
  }

  private Node content(ReviewModel.State state) {
    if (splitting != null) {
      return splitting.node();
    }
    return state.queue().isEmpty() && state.loaded() ? empty() : columns;
  }

  /** Shows the pages of the open letter, to make several letters of it. */
  private void split() {
    OpenLetter open = model.state().get().open();
    if (open != null && open.splittable()) {
      SplitView view = SplitView.of(context, open.letter(), this::wasSplit, this::leaveSplit);
      splitting = view;
      show(model.state().get());
      view.focus();
    }
  }

  private void wasSplit(UUID whole, List<UUID> parts) {
    model.open(parts.getFirst());
    leaveSplit();
    offerBack(messages.text("review.was-split", parts.size()), whole);
  }

  private void leaveSplit() {
    endSplit();
    show(model.state().get());
    queue.focus();
  }

  private void endSplit() {
    if (splitting != null) {
      splitting.close();
      splitting = null;
    }
  }

  private void showPage(@Nullable OpenLetter open) {
    DocumentId document = open == null ? null : open.letter().document();
    if (open == null || document == null) {
      shownLetter = null;
      page.clear();
    } else if (!open.id().equals(shownLetter)) {
      shownLetter = open.id();
      page.show(
          () -> context.services().documents().bytes(open.id(), document),
          Marks.of(open, messages));
    } else if (!open.equals(marked)) {
      page.marks(Marks.of(open, messages));
    }
    marked = open;
  }

  /** Says how to begin, and what will stand here. */
  private Node empty() {
    boolean watching = !context.services().settings().current().watched().isEmpty();
    VBox words =
        new VBox(
            new FontIcon("fth-inbox"),
            Parts.paragraph(messages.text("review.empty"), "title"),
            Parts.paragraph(
                messages.text(watching ? "review.empty-how" : "review.empty-no-folder"), "second"));
    if (!watching) {
      words
          .getChildren()
          .add(
              Cards.button(
                  messages.text("review.choose-folder"),
                  "choose-folder",
                  () -> context.navigation().open("settings")));
    }
    words.getStyleClass().add("empty");
    words.setAlignment(Pos.CENTER);
    words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return words;
  }

  private void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      OpenLetter open = model.state().get().open();
      if (open != null && !open.ready()) {
        sheet.focusMissing();
      } else {
        sheet.focusField(Marks.PATIENT);
      }
      event.consume();
    }
  }

  private void pointAt(String field) {
    if (!pointing) {
      page.choose(field);
    }
  }

  /** A mark was chosen: its card takes the focus, and does not point back. */
  private void focusField(String field) {
    pointing = true;
    sheet.focusField(field);
    pointing = false;
  }

  private void send() {
    OpenLetter open = model.state().get().open();
    if (open == null) {
      return;
    }
    if (open.queued().group() == QueuedLetter.Group.ASIDE) {
      model.restore(open.id());
    } else if (open.ready()) {
      model.send(this::sent, this::prepared);
      queue.focus();
    } else {
      sheet.focusMissing();
    }
  }

  private void sent(ReviewModel.Sent sent) {
    context
        .toasts()
        .undo(
            messages.text("review.sent", sent.letters().size()),
            sent.until(),
            () -> model.takeBack(sent, this::tookBack));
  }

  private void prepared(int count) {
    context.toasts().tell(messages.text("review.prepared", count));
  }

  private void tookBack(int back, int gone) {
    context
        .toasts()
        .tell(
            gone == 0
                ? messages.text("review.took-back", back)
                : messages.text("review.too-late", gone));
  }

  private void setAside() {
    OpenLetter open = model.state().get().open();
    if (open != null && open.queued().group() != QueuedLetter.Group.ASIDE) {
      model.setAside(letter -> offerBack(messages.text("review.was-set-aside"), letter));
    }
  }

  private void discard() {
    model.discard(letter -> offerBack(messages.text("review.was-discarded"), letter));
  }

  private void offerBack(String words, UUID letter) {
    context
        .toasts()
        .undo(
            words,
            context.services().clock().instant().plusSeconds(10),
            () -> model.restore(letter));
    queue.focus();
  }
}
