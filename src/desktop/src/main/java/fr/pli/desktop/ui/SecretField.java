package fr.pli.desktop.ui;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.PasswordField;

/**
 * A field for a code or a passphrase whose characters never become a text of the toolkit: the field
 * itself holds as many dots as were typed, and the characters lie in one array that is wiped. A
 * toolkit's own text cannot be wiped, and stays in its undo history and its caches.
 */
public final class SecretField extends PasswordField {
  private static final String DOT = "\u2022";
  private static final int LONGEST = 256;

  private final char[] typed = new char[LONGEST];
  private int count;

  public SecretField() {
    // Undo brings back dots of which nothing is known any more: the field begins anew.
    textProperty()
        .addListener(
            (_, _, dots) -> {
              if (dots.length() != count) {
                wipe();
              }
            });
  }

  /** What was typed, as a copy that the caller wipes. */
  public char[] characters() {
    return Arrays.copyOf(typed, count);
  }

  public boolean isBlank() {
    return count == 0;
  }

  /** Told the number of characters after each change. */
  public void typed(Consumer<Integer> changed) {
    lengthProperty().addListener((_, _, now) -> changed.accept(now.intValue()));
  }

  /** Forgets what was typed. */
  public void wipe() {
    Arrays.fill(typed, '\0');
    count = 0;
    setText("");
  }

  @Override
  public void clear() {
    wipe();
  }

  @Override
  public void replaceText(int start, int end, String text) {
    char[] added = allowed(text);
    int tail = count - end;
    if (start < 0 || end < start || tail < 0 || start + added.length + tail > LONGEST) {
      Arrays.fill(added, '\0');
      return;
    }
    System.arraycopy(typed, end, typed, start + added.length, tail);
    System.arraycopy(added, 0, typed, start, added.length);
    int after = start + added.length + tail;
    if (after < count) {
      Arrays.fill(typed, after, count, '\0');
    }
    count = after;
    super.replaceText(start, end, DOT.repeat(added.length));
    Arrays.fill(added, '\0');
  }

  /** Without the line ends of what was pasted. */
  private static char[] allowed(String text) {
    char[] all = text.toCharArray();
    int kept = 0;
    for (char each : all) {
      if (!Character.isISOControl(each)) {
        all[kept++] = each;
      }
    }
    char[] allowed = Arrays.copyOf(all, kept);
    Arrays.fill(all, '\0');
    return allowed;
  }
}
