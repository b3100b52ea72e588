package fr.pli.desktop.ui.pages;

import fr.pli.desktop.recognition.Place;
import java.util.Locale;

/**
 * A place on the page that a value came from.
 *
 * @param field id of the value on the sheet; several marks may share it
 * @param name what a screen reader says: "Patient", "Dr Paul AUBRY"
 */
public record Mark(String field, Kind kind, Place place, String name) {
  /** What was read there; it gives the colour. */
  public enum Kind {
    PATIENT,
    RECIPIENT,
    TYPE,
    DATE,
    AUTHOR;

    String styleClass() {
      return "mark-" + name().toLowerCase(Locale.ROOT);
    }
  }
}
