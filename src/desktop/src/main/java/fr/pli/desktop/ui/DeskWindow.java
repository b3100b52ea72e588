package fr.pli.desktop.ui;

import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.vault.VaultNotice;
import fr.pli.desktop.work.Signal.Subscription;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The unlocked desk. Its {@link #root()} goes into a scene; language and theme follow the settings,
 * the language by building everything inside anew.
 */
public final class DeskWindow implements AutoCloseable {
  private final DeskServices services;
  private final List<Function<ScreenContext, Screen>> screens;
  private final Background background;
  private final Runnable lock;
  private final StackPane root = new StackPane();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private @Nullable DeskPane pane;

  /**
   * @param screens makers of the screens, in the order of the side bar
   * @param lock called when the person asks to lock; the caller then closes this window
   */
  public DeskWindow(
      DeskServices services,
      List<Function<ScreenContext, Screen>> screens,
      Background background,
      Runnable lock) {
    this.services = services;
    this.screens = List.copyOf(screens);
    this.background = background;
    this.lock = lock;
    root.getStyleClass().add("desk");
    root.sceneProperty().addListener((_, _, _) -> dress());
    subscriptions.add(
        services.settings().changed().subscribe(() -> background.onScreen(this::follow)));
    build("");
  }

  public Parent root() {
    return root;
  }

  /** Tells what was found and mended when the vault was opened; stays until it is closed. */
  public void tell(Set<VaultNotice> notices) {
    if (pane != null && !notices.isEmpty()) {
      pane.tell(notices);
    }
  }

  /** Shows a screen. */
  public void open(String screen) {
    if (pane != null) {
      pane.open(screen);
    }
  }

  /** Ends subscriptions and forgets everything that is shown. */
  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    subscriptions.clear();
    clear();
  }

  private void clear() {
    root.getChildren().clear();
    if (pane != null) {
      pane.close();
      pane = null;
    }
  }

  private void build(String screen) {
    Settings settings = services.settings().current();
    Messages messages = new Messages(settings.language(), ZoneId.systemDefault());
    DeskPane built = new DeskPane(services, messages, screens, background, lock);
    pane = built;
    root.getChildren().setAll(built.node());
    built.open(screen);
  }

  private void follow() {
    DeskPane shown = pane;
    if (shown != null && !shown.language().equals(services.settings().current().language())) {
      String screen = shown.screen();
      clear();
      build(screen);
    }
    dress();
  }

  private void dress() {
    if (root.getScene() != null) {
      Theme.ofSetting(services.settings().current().theme()).apply(root.getScene());
    }
  }
}
