package fr.pli.desktop.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The typeface of the desk, shipped with it so that every workstation shows the same. */
final class Fonts {
  private static final List<String> FILES = List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf");

  private Fonts() {}

  /** Makes the typeface known to the toolkit; again does nothing more. */
  static void load() {
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
        if (in == null || Font.loadFont(in, 14) == null) {
          throw new IllegalStateException("Typeface missing: " + file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
