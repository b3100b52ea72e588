package fr.pli.desktop.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the actions do in one window: the window's own, then those of the screen that is shown. */
public final class Actions {
  private final Messages messages;
  private final Map<Action, Runnable> everywhere = new EnumMap<>(Action.class);
  private Supplier<Map<Action, Runnable>> ofScreen = Map::of;
  private boolean quiet;

  public Actions(Messages messages) {
    this.messages = messages;
  }

  /** Says what an action does wherever one is in the window. */
  void on(Action action, Runnable effect) {
    everywhere.put(action, effect);
  }

  /** Asks the shown screen for its actions at each key. */
  void ofScreen(Supplier<Map<Action, Runnable>> actions) {
    ofScreen = actions;
  }

  /**
   * Hears keys before the controls do, since a list would keep F2 for itself. Delete in a text
   * field still deletes a character and no letter.
   */
  void listen(Node root) {
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean typing = event.getTarget() instanceof TextInputControl;
          for (Action action : Action.values()) {
            if (combination(action).match(event)
                && !(typing && action.belongsToText())
                && (!quiet || action == Action.KEYS || action == Action.LOCK)
                && perform(action)) {
              event.consume();
              return;
            }
          }
        });
  }

  /** While something covers the window, only its own keys and the lock are heard. */
  void quiet(boolean on) {
    quiet = on;
  }

  /** Does it; false when it means nothing here. */
  public boolean perform(Action action) {
    Optional<Runnable> effect =
        Optional.ofNullable(ofScreen.get().get(action))
            .or(() -> Optional.ofNullable(everywhere.get(action)));
    effect.ifPresent(Runnable::run);
    return effect.isPresent();
  }

  /** A button with words, whose tooltip tells the keys. */
  public Button button(Action action) {
    Button button = new Button(messages.text(action.messageKey()));
    return bound(button, action);
  }

  /** A small button with an icon only. */
  public Button iconButton(Action action) {
    Button button = new Button(null, new FontIcon(action.icon()));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(messages.text(action.messageKey()));
    return bound(button, action);
  }

  /** The keys of an action as they are printed: "Ctrl+K". */
  public String keys(Action action) {
    return messages.keys(action.keys());
  }

  private Button bound(Button button, Action action) {
    button.setId("action-" + action.id());
    button.setOnAction(_ -> perform(action));
    button.setTooltip(new Tooltip(messages.text(action.messageKey()) + "  " + keys(action)));
    return button;
  }

  static KeyCombination combination(Action action) {
    return KeyCombination.valueOf(action.keys());
  }
}
