package fr.pli.desktop.ui;

import fr.pli.desktop.vault.VaultNotice;
import fr.pli.desktop.work.Signal.Subscription;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The desk in one language: side bar, top bar, screens, status bar, toasts. */
final class DeskPane implements AutoCloseable {
  /** From this width on, in em, there is room for the words of the side bar. */
  private static final double ROOMY = 84;

  /** Size of the status bar's text, in em. */
  private static final double SMALL = 0.857;

  private final DeskServices services;
  private final ScreenContext context;
  private final List<Screen> screens;
  private final SideBar sideBar;
  private final TopBar topBar;
  private final StatusBar statusBar;
  private final StackPane stage = new StackPane();
  private final StackPane node = new StackPane();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Refresh<DeskStatus> refresh;
  private final Timeline clock = new Timeline();
  private final String language;
  private @Nullable DeskStatus status;
  private @Nullable Screen shown;
  private @Nullable KeySheet keys;

  DeskPane(
      DeskServices services,
      Messages messages,
      List<Function<ScreenContext, Screen>> makers,
      Background background,
      Runnable lock) {
    this.services = services;
    this.language = services.settings().current().language();
    Actions actions = new Actions(messages);
    Toasts toasts = new Toasts(messages, services.clock());
    context = new ScreenContext(services, messages, background, actions, toasts, this::open);
    screens = makers.stream().map(maker -> maker.apply(context)).toList();
    sideBar = new SideBar(context, screens, this::show);
    topBar = new TopBar(messages, actions, this::search);
    statusBar = new StatusBar(messages);
    refresh =
        new Refresh<>(background, () -> DeskStatus.of(services), this::show, context::unexpected);
    bind(actions, lock);
    lay();
    watch();
  }

  Node node() {
    return node;
  }

  String language() {
    return language;
  }

  void tell(Set<VaultNotice> notices) {
    Messages messages = context.messages();
    context
        .toasts()
        .warn(
            notices.stream()
                .sorted()
                .map(notice -> messages.word("shell.notice.", Messages.code(notice)))
                .collect(Collectors.joining("\n")));
  }

  /** Id of the shown screen. */
  String screen() {
    return shown == null ? "" : shown.id();
  }

  /** Shows the screen of this id; the first one when none is shown yet. */
  void open(String id) {
    screens.stream()
        .filter(screen -> screen.id().equals(id))
        .findFirst()
        .ifPresentOrElse(
            this::show,
            () -> {
              if (shown == null && !screens.isEmpty()) {
                show(screens.getFirst());
              }
            });
  }

  @Override
  public void close() {
    clock.stop();
    refresh.close();
    subscriptions.forEach(Subscription::close);
    screens.forEach(Screen::close);
  }

  private void bind(Actions actions, Runnable lock) {
    actions.on(Action.LOCK, lock);
    actions.on(Action.SEARCH, topBar::focusSearch);
    actions.on(Action.TAKE_BACK, context.toasts()::takeBack);
    actions.on(Action.EXCHANGE_NOW, this::exchangeNow);
    actions.on(Action.KEYS, this::showKeys);
    List<Action> numbered =
        List.of(
            Action.SCREEN_1, Action.SCREEN_2, Action.SCREEN_3, Action.SCREEN_4, Action.SCREEN_5);
    for (int i = 0; i < Math.min(numbered.size(), screens.size()); i++) {
      Screen screen = screens.get(i);
      actions.on(numbered.get(i), () -> show(screen));
    }
    actions.ofScreen(() -> shown == null ? java.util.Map.of() : shown.actions());
    actions.listen(node);
  }

  private void lay() {
    stage.getStyleClass().add("stage");
    BorderPane right = new BorderPane(stage, topBar, null, statusBar, null);
    BorderPane all = new BorderPane(right, null, null, null, sideBar);
    StackPane.setAlignment(context.toasts().node(), Pos.BOTTOM_CENTER);
    node.widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
    node.getChildren().addAll(all, context.toasts().node());
    node.addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
    node.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  /** With large text on a small screen the side bar gives its room to the letter. */
  private void fit(double width) {
    double em = new Text().getFont().getSize();
    if (statusBar.lookup(".label") instanceof Label label) {
      em = label.getFont().getSize() / SMALL;
    }
    sideBar.compact(width / em < ROOMY);
  }

  private void watch() {
    Background background = context.background();
    subscriptions.add(services.sync().changed().subscribe(refresh::request));
    subscriptions.add(services.outbox().changed().subscribe(refresh::request));
    subscriptions.add(services.evidence().changed().subscribe(refresh::request));
    subscriptions.add(services.settings().changed().subscribe(refresh::request));
    Refresh<List<fr.pli.desktop.work.Job>> work =
        new Refresh<>(background, services.jobs()::running, statusBar::show, context::unexpected);
    subscriptions.add(services.jobs().changed().subscribe(work::request));
    subscriptions.add(work::close);
    clock.getKeyFrames().add(new KeyFrame(Duration.seconds(1), _ -> tick()));
    clock.setCycleCount(Timeline.INDEFINITE);
    clock.play();
    refresh.request();
    work.request();
  }

  private void show(DeskStatus now) {
    status = now;
    tick();
  }

  private void tick() {
    if (status != null) {
      Instant now = services.clock().instant();
      topBar.show(status, now);
      statusBar.show(status, now);
    }
  }

  private void show(Screen screen) {
    if (screen.equals(shown)) {
      screen.shown();
      return;
    }
    if (shown != null) {
      topBar.clearSearch();
      shown.hidden();
    }
    shown = screen;
    stage.getChildren().setAll(screen.node());
    topBar.show(screen.tools());
    sideBar.select(screen);
    screen.shown();
  }

  private void search(String words) {
    if (shown != null) {
      shown.search(words);
    }
  }

  /** A person asks: what waits out a back-off is tried too. */
  private void exchangeNow() {
    context
        .background()
        .run(
            () -> {
              services.outbox().sendWaitingNow();
              services.sync().soon();
              return true;
            },
            _ -> {},
            context::unexpected);
  }

  private void showKeys() {
    if (keys != null) {
      hideKeys();
      return;
    }
    keys = new KeySheet(context.messages(), context.actions(), this::hideKeys);
    node.getChildren().add(keys);
    keys.focus();
    context.actions().quiet(true);
  }

  private void hideKeys() {
    node.getChildren().remove(keys);
    keys = null;
    context.actions().quiet(false);
    if (shown != null) {
      shown.shown();
    }
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    if (!event.getDragboard().hasFiles()) {
      return;
    }
    List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
    event.setDropCompleted(true);
    event.consume();
    take(files);
  }

  /** Gives dropped files to the intake. */
  void take(List<Path> files) {
    context
        .background()
        .run(
            () -> {
              services.drop().take(files);
              return files.size();
            },
            count -> context.toasts().tell(context.messages().text("shell.dropped", count)),
            context::unexpected);
  }
}
