package fr.pli.desktop.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The people whom the head of a letter names, with or without a title: those who may sign it, and
 * those whom it addresses.
 */
final class Letterhead {
  private static final Pattern PARTS = Pattern.compile("\\s+[–—·•|/-]\\s+|\\s*[,;:(·•]\\s*");
  private static final Pattern TITLED =
      Pattern.compile("^(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")\\s+\\p{Lu}.*");
  private static final Pattern UNTITLED =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}'.-]*(?:\\s(?:(?:de"
              + " la|de|du|des|d'|la|le|van|von|ben)\\s?)?\\p{Lu}[\\p{L}'.-]*){1,4}$");
  private static final int LONGEST = 26;

  private Letterhead() {}

  static List<PrintedName> names(Letter letter) {
    return letter.lines().stream()
        .filter(line -> line.page() == letter.firstPage())
        .filter(line -> letter.inHead(line) && line.words().size() < LONGEST)
        .flatMap(line -> names(line.text()).stream())
        .toList();
  }

  /** The names in a line whose parts are set off by dashes, dots or commas. */
  static List<PrintedName> names(String text) {
    List<PrintedName> names = new ArrayList<>();
    for (String part : PARTS.split(text, -1)) {
      String clean = part.strip();
      if (TITLED.matcher(clean).matches() || personal(clean)) {
        PrintedName.read(clean).ifPresent(names::add);
      }
    }
    return names;
  }

  /** "Nadège POIRIER": capitalised words, a common given name or initials at one end. */
  static boolean personal(String text) {
    if (!UNTITLED.matcher(text).matches()) {
      return false;
    }
    String[] words = text.split("\\s+");
    String first = words[0];
    String last = words[words.length - 1];
    boolean trade = Arrays.stream(words).anyMatch(Trades::named);
    return !trade
        && (GivenNames.common(first) || GivenNames.common(last) || PrintedName.initials(first));
  }
}
