package fr.pli.desktop.recognition.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When two written names are the same name. */
final class Names {
  private static final Set<String> TITLES =
      Set.of(
          "DR",
          "DOCTEUR",
          "PR",
          "PROFESSEUR",
          "M",
          "MR",
          "MME",
          "MLLE",
          "MADAME",
          "MONSIEUR",
          "MESSIEURS",
          "LE",
          "LA");
  private static final Set<String> ARTICLES =
      Set.of("DE", "DES", "DU", "LA", "LE", "LES", "D", "L");
  private static final double SHARED_WORDS = 0.75;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9]+");

  private Names() {}

  /** The words in capitals without accents or punctuation. */
  static List<String> words(String text) {
    String whole = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
    String bare = MARKS.matcher(Normalizer.normalize(whole, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(OTHERS.split(bare.toUpperCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The words without blanks, so that LE GALL and LEGALL are one name. */
  static String glued(String text) {
    return String.join("", words(text));
  }

  /** Whether the name said holds the surname and contradicts no given name. */
  static boolean samePerson(String name, String familyName, String said) {
    List<String> family = words(familyName);
    List<String> given = without(words(name), family);
    List<String> saidWords =
        words(said).stream()
            .filter(word -> !TITLES.contains(word) || family.contains(word))
            .toList();
    if (!String.join("", saidWords).contains(String.join("", family))) {
      return false;
    }
    return given.isEmpty()
        || without(saidWords, family).stream()
            .filter(word -> !family.contains(word))
            .allMatch(word -> given.stream().anyMatch(own -> own.startsWith(word)));
  }

  /** A name of which the first word is the given name. */
  static boolean samePerson(String name, String said) {
    return samePerson(name, name.substring(name.indexOf(' ') + 1), said);
  }

  /** Whether the house said is the house of the truth, whose service may stand before a comma. */
  static boolean sameHouse(String name, String said) {
    Set<String> house = new HashSet<>(words(name.substring(name.lastIndexOf(", ") + 1)));
    house.removeAll(ARTICLES);
    Set<String> shared = new HashSet<>(house);
    shared.retainAll(words(said));
    return !house.isEmpty() && shared.size() >= Math.max(1, Math.rint(SHARED_WORDS * house.size()));
  }

  private static List<String> without(List<String> words, List<String> taken) {
    List<String> left = new ArrayList<>(words);
    taken.forEach(left::remove);
    return left;
  }
}
