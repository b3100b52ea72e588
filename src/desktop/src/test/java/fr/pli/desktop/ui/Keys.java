package fr.pli.desktop.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that are pressed in tests. */
public final class Keys {
  private Keys() {}

  /** The keys of an action. */
  public static KeyEvent of(Action action) {
    return pressed(action.keys());
  }

  public static KeyEvent pressed(String keys) {
    KeyCodeCombination keysOf = (KeyCodeCombination) KeyCombination.valueOf(keys);
    boolean shift = keysOf.getShift() == KeyCombination.ModifierValue.DOWN;
    boolean control = keysOf.getShortcut() == KeyCombination.ModifierValue.DOWN;
    KeyCode code = keysOf.getCode();
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
  }
}
