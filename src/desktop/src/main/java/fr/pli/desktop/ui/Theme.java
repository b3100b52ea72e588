package fr.pli.desktop.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/** Light, dark and high contrast: the same names of colours with other values. */
public enum Theme {
  LIGHT(false),
  DARK(true),
  CONTRAST(true);

  private final boolean dark;

  Theme(boolean dark) {
    this.dark = dark;
  }

  /** The theme of a setting; light when it is unknown. */
  public static Theme ofSetting(String setting) {
    return switch (setting) {
      case "dark" -> DARK;
      case "contrast" -> CONTRAST;
      default -> LIGHT;
    };
  }

  /** Dresses a scene, replacing what it wore. */
  public void apply(Scene scene) {
    scene.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getStylesheets().setAll(List.of(sheet(colours()), sheet("pli.css")));
  }

  private String colours() {
    return switch (this) {
      case LIGHT -> "light.css";
      case DARK -> "dark.css";
      case CONTRAST -> "contrast.css";
    };
  }

  private static String sheet(String name) {
    URL sheet = Theme.class.getResource("theme/" + name);
    return Objects.requireNonNull(sheet, name).toExternalForm();
  }
}
