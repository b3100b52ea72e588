package fr.pli.desktop.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

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

  /** A double click at this point of the node that it is fired on. */
  public static MouseEvent clickedTwice(double x, double y) {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        2,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }
}
