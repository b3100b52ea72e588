package fr.pli.exchange.directory;

import java.util.Locale;

/** Titles of practice: only those that are printed before a name. */
final class Titles {
  private Titles() {}

  static String read(String code) {
    return switch (code.strip().toUpperCase(Locale.ROOT)) {
      case "DR", "DOCTEUR" -> "Dr";
      case "PR", "PROFESSEUR" -> "Pr";
      default -> "";
    };
  }
}
