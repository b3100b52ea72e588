package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
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

  /** "Ombeline MALFROY": only names of people change their case so. */
  private static final Pattern TWO_CASES =
      Pattern.compile(
          "^\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s(?:(?:DE|DU|LE|LA|EL|BEN|VAN|VON|DOS|DI|DA)\\s){0,2}\\p{Lu}[\\p{Lu}'-]{2,}$");

  private static final int LONGEST = 26;

  private Letterhead() {}

  static List<PrintedName> names(Letter letter) {
    return letter.lines().stream()
        .filter(line -> line.page() == letter.firstPage())
        .filter(line -> letter.inHead(line) && line.words().size() < LONGEST)
        .flatMap(line -> names(line.text()).stream())
        .toList();
  }

  /** True when a part of the head consists of these words, whatever their case. */
  static boolean bears(Letter letter, String name) {
    List<String> words = Folding.words(name);
    return words.size() > 1
        && letter.lines().stream()
            .filter(line -> line.page() == letter.firstPage() && letter.inHead(line))
            .flatMap(line -> Arrays.stream(PARTS.split(line.text(), -1)))
            .anyMatch(part -> Folding.words(part).equals(words));
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
    if (!capitalised(text)) {
      return false;
    }
    String[] words = text.split("\\s+", -1);
    String first = words[0];
    String last = words[words.length - 1];
    return GivenNames.common(first)
        || GivenNames.common(last)
        || PrintedName.initials(first)
        || TWO_CASES.matcher(text).matches();
  }

  /** Capitalised words of which none says a trade or a house. */
  static boolean capitalised(String text) {
    return UNTITLED.matcher(text).matches() && plain(text);
  }

  /** True when no word says a trade or a house. */
  static boolean plain(String text) {
    return Arrays.stream(text.split("\\s+")).noneMatch(Trades::named)
        && !OrganisationWords.begins(text);
  }
}
