package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A professional's name as printed: "Dr P.-Y. LE GALL", "Docteur MARTIN Aurélie", "Mme Anne Roy".
 *
 * @param title as printed; may be empty
 * @param readings ways to cut the words into given and family name, likeliest first
 * @param rest what is printed after the name: specialty, town
 */
record PrintedName(String title, String printed, List<Cut> readings, String rest) {
  /** A given name (empty, initials or in full) and a family name. */
  record Cut(String given, String family) {
    boolean fits(Cut other) {
      return Folding.glue(family).equals(Folding.glue(other.family))
          && (given.isEmpty()
              || other.given.isEmpty()
              || Folding.glue(given).equals(Folding.glue(other.given))
              || ((initials(given) || initials(other.given))
                  && Folding.glue(given).charAt(0) == Folding.glue(other.given).charAt(0)));
    }
  }

  private static final String WORD =
      "\\p{Lu}[\\p{L}'\\-]*(?:(?<=(?<!\\p{L})\\p{L}{1,4})\\.)?(?:-\\p{Lu}[\\p{L}']*\\.?)*";
  private static final String PARTICLE =
      "(?:de la|de|du|des|d'|la|le|van den|van der|van|von|den|der|el|al|ben|di|da|dos|del)";
  static final String WORDS = WORD + "(?:\\s(?:" + PARTICLE + "\\s?)?" + WORD + "){0,5}";

  /** A particle may stand before the first word. */
  static final String PARTICLES = "(?:" + PARTICLE + "\\s?)?";

  private static final Pattern NAME =
      Pattern.compile(
          "^\\W*(?:(" + Titles.DOCTOR + "|" + Titles.CIVIL + ")\\s+)?(" + PARTICLES + WORDS + ")");
  private static final Pattern TITLED =
      Pattern.compile("(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")\\s+\\p{Lu}.*");
  private static final Pattern INITIALS =
      Pattern.compile("\\p{Lu}\\p{Ll}?\\.(?:-?\\p{Lu}\\p{Ll}?\\.?)*|\\p{Lu}(?:-\\p{Lu})?");
  private static final Pattern CAPITALS = Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{Lu}'\\-]+");

  /** Reads a name at the beginning of a text; empty when there is none. */
  static Optional<PrintedName> read(String text) {
    Matcher matcher = NAME.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String title = matcher.group(1) == null ? "" : matcher.group(1);
    String name = withoutTrade(matcher.group(2).strip());
    List<Cut> cuts = cuts(List.of(name.split("\\s+")));
    String printed = (title + " " + name).strip();
    String rest = text.substring(matcher.start(2) + name.length());
    return cuts.isEmpty()
        ? Optional.empty()
        : Optional.of(new PrintedName(title, printed, cuts, rest));
  }

  /** "Jean ROUX Cardiologue" without what the person does. */
  private static String withoutTrade(String name) {
    String[] words = name.split("\\s+", -1);
    int end = 0;
    for (int i = 0; i < words.length; i++) {
      if (i > 0 && Trades.named(words[i])) {
        return name.substring(0, end).strip();
      }
      end = name.indexOf(words[i], end) + words[i].length();
    }
    return name;
  }

  /** True when both may be the same person: one family name, given names that do not differ. */
  boolean fits(PrintedName other) {
    return readings.stream().anyMatch(own -> other.readings.stream().anyMatch(own::fits));
  }

  /** The first name with a title inside a text: "Cher Docteur MARTIN,". */
  static Optional<PrintedName> titledIn(String text) {
    Matcher matcher = TITLED.matcher(text);
    return matcher.find() ? read(matcher.group()) : Optional.empty();
  }

  Cut first() {
    return readings.getFirst();
  }

  /** The name without title, given name first. */
  String plain() {
    return (first().given() + " " + first().family()).strip();
  }

  static boolean initials(String given) {
    return INITIALS.matcher(given).matches();
  }

  static boolean capitals(String word) {
    return CAPITALS.matcher(word).matches();
  }

  private static List<Cut> cuts(List<String> words) {
    List<String> family = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (String word : words) {
      boolean loud = capitals(word) || (!family.isEmpty() && given.isEmpty() && particle(word));
      (loud && !initials(word) ? family : given).add(word);
    }
    if (!family.isEmpty() && !given.isEmpty()) {
      return List.of(new Cut(String.join(" ", given), String.join(" ", family)));
    }
    return alike(words);
  }

  private static boolean particle(String word) {
    return word.matches(PARTICLE);
  }

  /** All words in one case: the order is a guess, the directory decides. */
  private static List<Cut> alike(List<String> words) {
    List<Cut> cuts = new ArrayList<>();
    boolean loud = capitals(words.getFirst());
    if (words.size() == 1 || loud) {
      cuts.add(new Cut("", String.join(" ", words)));
    }
    boolean last = GivenNames.common(words.getLast()) && !GivenNames.common(words.getFirst());
    for (int at = 1; at < words.size(); at++) {
      String before = String.join(" ", words.subList(0, at));
      String after = String.join(" ", words.subList(at, words.size()));
      List<Cut> orders = new ArrayList<>(List.of(new Cut(before, after)));
      if (!initials(before)) {
        orders.add(last ? 0 : 1, new Cut(after, before));
      }
      cuts.addAll(orders);
    }
    return List.copyOf(cuts);
  }
}
