package fr.pli.desktop.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which words of a name are the family name and which the given ones.
 *
 * @param told capitals or a common given name say so; otherwise it is a guess
 */
record NameOrder(String family, List<String> given, boolean told) {
  NameOrder {
    given = List.copyOf(given);
  }

  /**
   * Cuts a row of words, at least one.
   *
   * @param link pattern of the particles: "de", "le"
   */
  static NameOrder of(List<String> words, String link) {
    List<String> family = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (String word : words) {
      boolean particle = word.matches(link);
      boolean loud = PrintedName.capitals(word) || (particle && given.isEmpty());
      (loud || particle ? family : given).add(word);
    }
    boolean shouts = family.stream().anyMatch(PrintedName::capitals);
    if (shouts && !given.isEmpty()) {
      return new NameOrder(String.join(" ", family), given, true);
    }
    if (words.size() < 2) {
      return new NameOrder(words.getFirst(), List.of(), shouts);
    }
    int particles = 0;
    while (particles < words.size() - 1
        && words.get(particles).toLowerCase(Locale.ROOT).matches(link)) {
      particles++;
    }
    // "LE GOFF" is a family name, whole.
    return particles == words.size() - 1
        ? new NameOrder(String.join(" ", words), List.of(), shouts)
        : oneCase(words);
  }

  /** All words in one case: given names stand at one end. */
  private static NameOrder oneCase(List<String> words) {
    int before = 0;
    while (before < words.size() && GivenNames.common(words.get(before))) {
      before++;
    }
    int after = 0;
    while (after < words.size() && GivenNames.common(words.get(words.size() - 1 - after))) {
      after++;
    }
    int size = words.size();
    if (before > 0 && after == 0) {
      return cut(words.subList(before, size), words.subList(0, before), true);
    }
    if (after > 0 && before == 0) {
      return cut(words.subList(0, size - after), words.subList(size - after, size), true);
    }
    boolean loud = words.stream().allMatch(PrintedName::capitals);
    return loud
        ? cut(words.subList(0, size - 1), words.subList(size - 1, size), false)
        : cut(words.subList(1, size), words.subList(0, 1), false);
  }

  private static NameOrder cut(List<String> family, List<String> given, boolean told) {
    return new NameOrder(String.join(" ", family), given, told);
  }
}
