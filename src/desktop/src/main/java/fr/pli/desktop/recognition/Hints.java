package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is printed beside a name and may tell homonyms apart.
 *
 * @param text specialty, town, address: everything around the name
 * @param rpps number printed with the name, or null
 * @param departments where the letter was written and where it goes
 */
record Hints(String text, @Nullable String rpps, Set<String> departments) {
  private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{5}(?!\\d)");

  /** Words by which a specialty or profession is recognised even if it is not the candidate's. */
  private static final Pattern SPECIALTY =
      Pattern.compile(
          "\\b(\\w{3,}(?:logue|logiste|iatre|opathe|therapeute|geriste)|generaliste|infirmiere?|sage"
              + " femme|pharmacien(?:ne)?|orl|dentiste|dieteticien(?:ne)?|orthophoniste"
              + "|podologue|chirurgien(?:ne)?|anesthesiste|reanimateur|orthopediste|interniste)\\b");

  private static final Set<String> NO_TOWN =
      Set.of(
          "fax",
          "tel",
          "telephone",
          "service",
          "cabinet",
          "medecin",
          "medecine",
          "docteur",
          "praticien",
          "hospitalier",
          "attache",
          "chef",
          "medical",
          "medicale",
          "maison",
          "sante",
          "had",
          "ehpad",
          "ssiad",
          "chu",
          "pharmacie",
          "laboratoire",
          "ancien",
          "ancienne",
          "interne",
          "chirurgie",
          "centre",
          "clinique",
          "hopital",
          "polyclinique",
          "mail",
          "courriel");

  /** How a hint compares with an entry. */
  enum Agreement {
    AGREES,
    SILENT,
    CONTRADICTS
  }

  Agreement place(DirectoryEntry entry) {
    Matcher codes = POSTCODE.matcher(text);
    Set<String> postcodes = new HashSet<>();
    while (codes.find()) {
      postcodes.add(codes.group());
    }
    String folded = " " + Folding.fold(text) + " ";
    boolean agrees =
        entry.places().stream()
            .anyMatch(p -> postcodes.contains(p.postcode()) || names(folded, p.town()));
    if (agrees) {
      return Agreement.AGREES;
    }
    boolean silent = entry.places().isEmpty() || (postcodes.isEmpty() && !namesSomePlace());
    return silent ? Agreement.SILENT : Agreement.CONTRADICTS;
  }

  Agreement specialty(DirectoryEntry entry) {
    Matcher printed = SPECIALTY.matcher(Folding.fold(text));
    if (!printed.find()) {
      return Agreement.SILENT;
    }
    List<String> own = Folding.words(entry.specialty() + " " + entry.profession());
    do {
      String word = printed.group(1);
      if (own.stream().anyMatch(other -> related(word, other))) {
        return Agreement.AGREES;
      }
    } while (printed.find());
    boolean known = !entry.specialty().isEmpty() || !entry.profession().isEmpty();
    return known ? Agreement.CONTRADICTS : Agreement.SILENT;
  }

  /** True when the entry works in a department that the letter is about. */
  boolean near(DirectoryEntry entry) {
    return entry.places().stream().anyMatch(p -> departments.contains(department(p.postcode())));
  }

  /** First two digits, three overseas; empty for what is no postcode. */
  static String department(String postcode) {
    if (postcode.length() != 5) {
      return "";
    }
    return postcode.substring(0, postcode.startsWith("97") ? 3 : 2);
  }

  static Set<String> departmentsIn(String text) {
    Set<String> departments = new HashSet<>();
    Matcher codes = POSTCODE.matcher(text);
    while (codes.find()) {
      departments.add(department(codes.group()));
    }
    return departments;
  }

  private static boolean names(String folded, String town) {
    String wanted = Folding.fold(town);
    return !wanted.isEmpty() && folded.contains(" " + wanted + " ");
  }

  /** A capitalised rest that is not a specialty names a place: "(Redon)", ", Brest". */
  private boolean namesSomePlace() {
    for (String word : text.split("[\\s,;()–—/]+", -1)) {
      String folded = Folding.fold(word);
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (capital
          && folded.length() > 2
          && !SPECIALTY.matcher(folded).find()
          && !NO_TOWN.contains(folded)) {
        return true;
      }
    }
    return false;
  }

  /** "cardiologue" and "cardiologie": a long common beginning. */
  private static boolean related(String word, String other) {
    if (word.equals("orl")) {
      return other.equals("oto") || other.equals("orl");
    }
    int common = 0;
    int shorter = Math.min(word.length(), other.length());
    while (common < shorter && word.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= 4 && common >= shorter - 4 && common >= Math.min(5, shorter);
  }
}
