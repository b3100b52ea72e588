package fr.pli.desktop.ui;

import fr.pli.desktop.Desk;
import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.enrolment.DeviceIdentityStore;
import fr.pli.desktop.intake.FolderState;
import fr.pli.desktop.intake.Intake;
import fr.pli.desktop.people.Rights;
import fr.pli.desktop.platform.SessionWatch;
import fr.pli.desktop.sync.LockedFetch;
import fr.pli.desktop.ui.directory.DirectoryScreen;
import fr.pli.desktop.ui.received.ReceivedScreen;
import fr.pli.desktop.ui.review.ReviewScreen;
import fr.pli.desktop.ui.sent.SentScreen;
import fr.pli.desktop.ui.settings.SettingsScreen;
import fr.pli.desktop.vault.Erasure;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.work.Signal;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window for one vault: locked, it asks who; unlocked, it shows the desk. Locking closes the
 * desk, which drops the keys. The window's title never holds a name.
 */
public final class DeskStage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeskStage.class);
  private static final Executor CLOSER =
      task -> Thread.ofVirtual().name("desk-closing").start(task);
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private final DeskOptions options;
  private final Background background = Background.onVirtualThreads();
  private final BorderPane frame = new BorderPane();
  private final Stage stage;
  private final Scene scene;
  private volatile @Nullable Desk desk;
  private volatile @Nullable Vault unenrolled;
  private volatile CompletableFuture<@Nullable Void> closing =
      CompletableFuture.completedFuture(null);
  private @Nullable VaultBeginning beginning;
  private @Nullable DeskWindow window;
  private @Nullable LockWatch watch;
  private @Nullable VaultUnlocking unlocking;
  private @Nullable UnlockView locked;
  private final SessionWatch session;
  private volatile @Nullable LockedFetch fetching;
  private String language = "fr";
  private String theme = "light";
  private String practice = "";

  /** On the toolkit's thread. */
  public DeskStage(Stage stage, DeskOptions options) {
    this.stage = stage;
    this.options = options;
    finishErasure();
    this.session = SessionWatch.ofSystem(event -> background.onScreen(() -> sessionChanged(event)));
    Fonts.load();
    scene = new Scene(frame, WIDTH, HEIGHT);
    stage.setScene(scene);
    stage.setTitle("Pli");
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    fitScreen();
  }

  /** The program may have been stopped after the keys were destroyed and before the files were. */
  private void finishErasure() {
    try {
      new Erasure(options.home()).destroyFiles();
    } catch (IOException failure) {
      LOG.warn("Files of a destroyed vault are left: {}", ErrorCode.of(failure));
    }
  }

  /** Makes the window no larger than the screen. */
  private void fitScreen() {
    Rectangle2D room = javafx.stage.Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, room.getWidth()));
    stage.setHeight(Math.min(HEIGHT, room.getHeight()));
  }

  /** Puts a bar above the desk that stays, locked or not. */
  public void top(Parent bar) {
    frame.setTop(bar);
  }

  /** Shows the locked desk; before there is a vault, the first start. */
  public void lock() {
    lock(LockCause.START);
  }

  private void lock(LockCause cause) {
    Desk open = desk;
    String why = open == null ? "" : why(cause, lockMinutes(open));
    closeDesk();
    Theme.ofSetting(theme).apply(scene);
    if (!Vault.exists(options.home())) {
      begin(null);
      return;
    }
    VaultUnlocking asking = new VaultUnlocking(options, closing::join, this::take);
    unlocking = asking;
    Messages messages = messages();
    UnlockViewModel model =
        new UnlockViewModel(asking, messages, background, options.clock(), this::unlocked);
    UnlockView view =
        new UnlockView(
            model, messages, why.isEmpty() ? messages.text("unlock.begin") : why, news(messages));
    locked = view;
    show(view.root());
    view.focus();
  }

  /** What one may wait for while the desk is locked. */
  private String news(Messages messages) {
    if (practice.isEmpty()) {
      return "";
    }
    return messages.text(fetching == null ? "unlock.news-later" : "unlock.news", 0);
  }

  /** Sealed letters came while the desk is locked. */
  private void arrived(int count) {
    background.onScreen(
        () -> {
          if (locked != null && fetching != null) {
            locked.news(messages().text("unlock.news", count));
          }
        });
  }

  private void sessionChanged(SessionWatch.Event event) {
    Desk open = desk;
    if (open == null) {
      return;
    }
    switch (event) {
      case SLEEPING -> lock(LockCause.SLEEP);
      case LOCKED -> {
        if (open.settings().current().locking().withSession()) {
          lock(LockCause.SESSION);
        }
      }
    }
  }

  /** Away from the toolkit's thread: the desk of a member, or what is to become one. */
  private void take(Vault vault) {
    if (new DeviceIdentityStore(vault.secrets()).load().isPresent()) {
      keep(vault);
    } else {
      unenrolled = vault;
    }
  }

  private void unlocked() {
    if (unenrolled == null) {
      showDesk();
    } else {
      Vault vault = unenrolled;
      unenrolled = null;
      begin(vault);
    }
  }

  private void begin(@Nullable Vault vault) {
    VaultBeginning start = new VaultBeginning(options, vault, this::keep);
    beginning = start;
    EnrolViewModel model = new EnrolViewModel(start, messages(), background, this::showDesk);
    EnrolView view = new EnrolView(model, messages());
    new Erasure(options.home()).done().ifPresent(model::wiped);
    show(view.root());
    view.focus();
  }

  private Messages messages() {
    return new Messages(language, ZoneId.systemDefault());
  }

  /** Shows the desk over an open vault that the caller already has. */
  public void open(Vault vault) {
    keep(vault);
    showDesk();
  }

  /** The open desk; null while it is locked. */
  public @Nullable Desk desk() {
    return desk;
  }

  /** The window of the open desk; null while it is locked. */
  public @Nullable DeskWindow window() {
    return window;
  }

  public Stage stage() {
    return stage;
  }

  /** Closes the desk and the window; returns when nothing is open any more. */
  @Override
  public void close() {
    closeDesk();
    session.close();
    stage.close();
    closing.join();
    shut(fetching);
  }

  private void keep(Vault vault) {
    shut(fetching);
    fetching = null;
    Desk opened;
    try {
      opened = new Desk(vault, options);
    } catch (RuntimeException failure) {
      vault.close();
      throw failure;
    }
    opened.wiped().subscribe(() -> new UiThread().execute(this::lock));
    try {
      opened.start();
    } catch (RuntimeException failure) {
      opened.close();
      throw failure;
    }
    desk = opened;
  }

  private void showDesk() {
    Desk opened = desk;
    if (opened == null) {
      return;
    }
    practice = opened.practice().name();
    DeskServices services = services(opened);
    DeskWindow shown =
        new DeskWindow(services, screens(services), background, () -> lock(LockCause.PERSON));
    window = shown;
    show(shown.root());
    shown.tell(opened.vault().notices());
    watch =
        new LockWatch(
            scene, () -> rules(opened), options.clock(), ZoneId.systemDefault(), this::lock);
  }

  /** Only what whoever is signed in has to do with. */
  private static List<Function<ScreenContext, Screen>> screens(DeskServices services) {
    Rights rights = services.people().current().rights();
    List<Function<ScreenContext, Screen>> screens = new ArrayList<>();
    if (rights.letters()) {
      screens.add(ReviewScreen::new);
      screens.add(SentScreen::new);
    }
    if (rights.read()) {
      screens.add(ReceivedScreen::new);
    }
    screens.add(DirectoryScreen::new);
    screens.add(SettingsScreen::new);
    return screens;
  }

  private DeskServices services(Desk desk) {
    return new DeskServices(
        VaultUnlocking.person(desk.vault().person()),
        new VaultPeople(desk.vault(), desk.practice().name(), options.clock()),
        desk.practice().name(),
        desk.practice().doctors(),
        desk.letters(),
        desk.drafts(),
        desk.review(),
        desk.splitting(),
        desk.lessons(),
        desk.outbox(),
        desk::exportProof,
        desk.evidence(),
        desk.inbox(),
        desk.practiceDirectory(),
        desk.correspondents(),
        desk::updateDirectory,
        desk.settings(),
        desk.sync(),
        desk.pages(),
        desk.privacy()::pages,
        desk.intake()::take,
        desk.tools(),
        watching(desk.intake()),
        desk.privacy(),
        session::known,
        desk.jobs(),
        desk.options().clock());
  }

  private static DeskServices.Watching watching(Intake intake) {
    return new DeskServices.Watching() {
      @Override
      public List<FolderState> folders() {
        return intake.folders();
      }

      @Override
      public Signal changed() {
        return intake.changed();
      }
    };
  }

  private void show(Parent content) {
    frame.setCenter(content);
    // What stands in a scrolling pane belongs to the window, and takes the focus, once it is
    // dressed.
    content.applyCss();
    if (!stage.isShowing()) {
      stage.show();
    }
  }

  private void closeDesk() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
    locked = null;
    Desk open = desk;
    LockedFetch former = fetching;
    fetching = open == null ? null : nextFetch(open);
    try {
      if (window != null) {
        window.close();
      }
    } finally {
      window = null;
      shutBehind(open, former);
    }
  }

  /** A desk that cannot tell how far it read locks all the same. */
  private @Nullable LockedFetch nextFetch(Desk open) {
    try {
      return open.whileLocked(this::arrived).orElse(null);
    } catch (RuntimeException failure) {
      LOG.warn("Nothing is fetched while locked: {}", ErrorCode.of(failure));
      return null;
    }
  }

  private void shutBehind(@Nullable Desk open, @Nullable LockedFetch former) {
    frame.setCenter(new Pane());
    desk = null;
    VaultUnlocking asked = unlocking;
    unlocking = null;
    VaultBeginning begun = beginning;
    beginning = null;
    Vault waiting = unenrolled;
    unenrolled = null;
    if (open != null) {
      language = open.settings().current().language();
      theme = open.settings().current().theme();
    }
    closing =
        closing.thenRunAsync(
            () -> {
              shut(open);
              shut(begun);
              shut(waiting);
              shut(asked);
              shut(former);
              forget();
            },
            CLOSER);
  }

  /** Closing may wait for the disk and for the network: the window does not. */
  private static void shut(@Nullable AutoCloseable room) {
    if (room != null) {
      try {
        room.close();
      } catch (Exception failure) {
        LOG.warn("The desk did not close well: {}", ErrorCode.of(failure));
      }
    }
  }

  /**
   * Fetching begins once the desk is closed. Its memory is collected, so that no copies of what was
   * shown stay in it: at once, and again when the toolkit has let go of the former screen.
   */
  private void forget() {
    System.gc();
    CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS, CLOSER)
        .execute(
            () -> {
              if (desk == null) {
                System.gc();
              }
            });
    LockedFetch next = fetching;
    if (next != null) {
      next.start();
    }
  }

  private String why(LockCause cause, int minutes) {
    String code = cause.name().toLowerCase(Locale.ROOT);
    return messages().text("unlock.locked." + code, practice, minutes);
  }

  private static int lockMinutes(Desk desk) {
    return desk.settings().current().lockMinutes();
  }

  private static LockWatch.Rules rules(Desk desk) {
    return new LockWatch.Rules(
        Duration.ofMinutes(lockMinutes(desk)), desk.settings().current().locking().night());
  }
}
