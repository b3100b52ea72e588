package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import java.util.Locale;

/** How a professional found in the directory, which shouts, is shown: "Gilles DOS SANTOS". */
final class ShownName {
  private ShownName() {}

  /** The name as printed when it is printed in full, accents and all; else the directory's. */
  static String of(DirectoryEntry entry, PrintedName printed) {
    for (PrintedName.Cut cut : printed.readings()) {
      if (same(cut.given(), entry.givenName()) && same(cut.family(), entry.familyName())) {
        return cut.given() + " " + cut.family();
      }
    }
    return (quiet(entry.givenName()) + " " + entry.familyName()).strip();
  }

  private static boolean same(String printed, String own) {
    return Folding.glue(printed).equals(Folding.glue(own));
  }

  /** "JEAN-MARC" becomes "Jean-Marc". */
  private static String quiet(String given) {
    StringBuilder quiet = new StringBuilder(given.toLowerCase(Locale.ROOT));
    for (int i = 0; i < quiet.length(); i++) {
      if (i == 0 || !Character.isLetter(quiet.charAt(i - 1))) {
        quiet.setCharAt(i, Character.toUpperCase(quiet.charAt(i)));
      }
    }
    return quiet.toString();
  }
}
