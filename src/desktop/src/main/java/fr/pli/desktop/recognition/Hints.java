package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.identity.Rpps;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** "Hôpital des Émailleurs" is where somebody works and names no town. */
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?iu)\\b(?:h[ôo]pital|h[ôo]pitaux|chr?u?|ghu?|ght|ehpad|ssr|smr|(?:poly)?clinique|centre|institut|cabinet|maison|service|p[ôo]le"
              + "|unit[ée]|laboratoire|r[ée]sidence|ehpad|pharmacie|fondation|groupe)\\b[^,;()–—/]*");

  /** "3 rue du Lycée" names no town. */
  private static final Pattern STREET =
      Pattern.compile(
          "(?iu)\\b\\d{1,4}\\s*(?:bis|ter)?,?\\s+(?:rue|avenue|boulevard|place|route|chemin|all[ée]e|impasse|quai|cours|square|faubourg|grande"
              + " rue|mail|esplanade|passage)\\b[^,;()–—/]*");

  /** A part that general practitioners have; others may. */
  private static final Pattern TREATING =
      Pattern.compile("(?iu)(?<!\\p{L})m[ée]decin(?:s)?\\s+traitant|\\bmt\\b");

  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d(?:[ .]?\\d){10}(?!\\d)");
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\d)(?:\\+33|0033|0)[\\s.(0)-]{0,4}[1-9](?:[\\s.-]?\\d\\d){4}(?!\\d)");

  private static final Pattern BESIDE_WATER =
      Pattern.compile(
          "(?<short>(?!saint|la |le |les )\\w{4,}(?: \\w+)?) (?:sur|sous|les|lez|en|pres) .*");

  /** How a hint compares with an entry. */
  enum Agreement {
    AGREES,
    SILENT,
    CONTRADICTS
  }

  Agreement place(DirectoryEntry entry) {
    Set<String> postcodes = postcodes();
    String folded = " " + Folding.fold(text) + " ";
    boolean agrees =
        street(entry)
            || entry.places().stream()
                .anyMatch(
                    p ->
                        postcodes.contains(p.postcode())
                            || names(folded, p.town())
                            || (departments.contains(department(p.postcode()))
                                && names(folded, shortened(p.town()))));
    if (agrees) {
      return Agreement.AGREES;
    }
    boolean silent = entry.places().isEmpty() || (postcodes.isEmpty() && !namesSomePlace());
    return silent ? Agreement.SILENT : Agreement.CONTRADICTS;
  }

  /** True when the postcode of the entry is printed. */
  boolean district(DirectoryEntry entry) {
    Set<String> postcodes = postcodes();
    return entry.places().stream().anyMatch(place -> postcodes.contains(place.postcode()));
  }

  private Set<String> postcodes() {
    return POSTCODE.matcher(text).results().map(hit -> hit.group()).collect(Collectors.toSet());
  }

  Agreement specialty(DirectoryEntry entry) {
    List<String> own = practised(entry);
    if (Trades.specialties(Folding.fold(text))
        .results()
        .anyMatch(hit -> own.stream().anyMatch(each -> related(hit.group(1), each)))) {
      return Agreement.AGREES;
    }
    // "Institut de cancérologie" is where a radiologist may work.
    List<String> printed =
        Trades.specialties(Folding.fold(HOUSE.matcher(text).replaceAll(" ")))
            .results()
            .map(hit -> hit.group(1))
            .toList();
    boolean besides = printed.stream().anyMatch(Trades::besides);
    boolean other = !printed.stream().allMatch(Trades::besides);
    if (!other && !besides && own.contains("generale") && TREATING.matcher(text).find()) {
      return Agreement.AGREES;
    }
    boolean known = !entry.specialty().isEmpty() || !entry.profession().isEmpty();
    // A general practitioner may be "angiologue" or "médecin du sport" too.
    boolean general = own.contains("generale") && besides;
    return other && known && !general ? Agreement.CONTRADICTS : Agreement.SILENT;
  }

  /** The words of what an entry does: "O.R.L." is one, and "Radio-thérapie" is one too. */
  private static List<String> practised(DirectoryEntry entry) {
    String said = entry.specialty() + " " + entry.profession();
    return Folding.words(said + " " + said.replaceAll("(?<=\\p{L})[.-](?=\\p{L})", ""));
  }

  /** True when the name of the house in which the entry works is printed. */
  boolean works(DirectoryEntry entry) {
    List<String> house = Folding.words(entry.organisation());
    return house.size() > 1
        && !house.contains(Folding.words(entry.familyName() + " ?").getFirst())
        && Folding.words(text).containsAll(house);
  }

  /** True when the entry works in a department that the letter is about. */
  boolean near(DirectoryEntry entry) {
    return entry.places().stream().anyMatch(p -> departments.contains(department(p.postcode())));
  }

  /** The number given with the name, or printed beside it. */
  Optional<String> number() {
    if (rpps != null) {
      return Optional.of(rpps);
    }
    Matcher printed = NUMBER.matcher(text);
    return printed.find()
        ? Rpps.parse(printed.group()).filter(Rpps::checked).map(Rpps::value)
        : Optional.empty();
  }

  /** True when a telephone, fax or mail address of the entry is printed. */
  boolean reaches(DirectoryEntry entry) {
    Set<String> numbers = new HashSet<>();
    Matcher printed = PHONE.matcher(text);
    while (printed.find()) {
      numbers.add(subscriber(printed.group()));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return entry.mailboxes().stream().anyMatch(mail -> mentions(lower, mail))
        || entry.places().stream()
            .anyMatch(
                place ->
                    numbers.contains(subscriber(place.phone()))
                        || numbers.contains(subscriber(place.fax()))
                        || mentions(lower, place.mail()));
  }

  /** True when the street of the entry is printed, its number too. */
  boolean street(DirectoryEntry entry) {
    List<String> printed = Folding.words(text);
    return entry.places().stream()
        .map(place -> Folding.words(place.street()))
        .anyMatch(
            street ->
                street.size() > 2
                    && Character.isDigit(street.getFirst().charAt(0))
                    && printed.containsAll(List.of(street.getFirst(), street.getLast())));
  }

  private static boolean mentions(String lower, String mail) {
    return !mail.isEmpty() && lower.contains(mail.toLowerCase(Locale.ROOT));
  }

  /** The last nine digits, so that +33 2 and 02 are one; blank for what is no number. */
  private static String subscriber(String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.length() < 9 ? " " + digits : digits.substring(digits.length() - 9);
  }

  /** True when the entry works in a town of this name. */
  boolean inTown(DirectoryEntry entry, String town) {
    String wanted = Folding.glue(town);
    return !wanted.isEmpty()
        && entry.places().stream().anyMatch(p -> Folding.glue(p.town()).equals(wanted));
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

  /** "Sablé" for "Sablé-sur-Sarthe", as neighbours say; blank for a town that is not cut so. */
  private static String shortened(String town) {
    Matcher beside = BESIDE_WATER.matcher(Folding.fold(town));
    return beside.matches() ? beside.group("short") : "";
  }

  private static boolean names(String folded, String town) {
    String wanted = Folding.fold(town);
    return !wanted.isEmpty() && folded.contains(" " + wanted + " ");
  }

  /** A capitalised rest that is not a specialty names a place: "(Redon)", ", Brest". */
  private boolean namesSomePlace() {
    String elsewhere = STREET.matcher(HOUSE.matcher(text).replaceAll(" ")).replaceAll(" ");
    for (String word : elsewhere.split("[\\s,;()–—/]+", -1)) {
      String folded = Folding.fold(word);
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (capital && folded.length() > 2 && !Trades.named(word)) {
        return true;
      }
    }
    return false;
  }

  /** "cardiologue" and "cardiologie": a long common beginning. */
  private static boolean related(String word, String other) {
    if (Trades.sameField(word, other)) {
      return true;
    }
    int common = 0;
    int shorter = Math.min(word.length(), other.length());
    while (common < shorter && word.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= 4 && common >= shorter - 4 && common >= Math.min(5, shorter);
  }
}
