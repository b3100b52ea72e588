package fr.pli.desktop.companion;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names as structured files write them. */
final class Names {
  private static final Pattern TITLE =
      Pattern.compile("(?i)(dr|docteur|pr|professeur)\\b\\.?\\s*(.*)");

  private Names() {}

  static List<String> words(String text) {
    return Stream.of(text.split("[\\s,]+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  /** True for one to six words of letters: no number, no code, no sentence. */
  static boolean plausible(String name) {
    return name.length() <= 50
        && name.codePoints().filter(Character::isLetter).count() >= 2
        && name.codePoints().noneMatch(Character::isDigit)
        && words(name).size() <= 6
        && name.codePoints().allMatch(Names::belongs);
  }

  private static boolean belongs(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || " '’-.()".indexOf(c) >= 0;
  }

  /** "Dr MARTIN Jean" as a professional. */
  static Party professional(String printed, @Nullable Rpps rpps) {
    Matcher matcher = TITLE.matcher(printed.strip());
    if (matcher.matches()) {
      return professional(matcher.group(1), matcher.group(2).strip(), rpps);
    }
    return professional("", printed.strip(), rpps);
  }

  static Party professional(String title, String name, @Nullable Rpps rpps) {
    return new Party(RecipientKind.PROFESSIONAL, abbreviated(title), name, "", rpps, null);
  }

  private static String abbreviated(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return lower.startsWith("pr") ? "Pr" : lower.startsWith("d") ? "Dr" : "";
  }

  /** True when all words of one name are among those of the other: "DUVAL", "Duval-Petit". */
  static boolean overlap(String one, String other) {
    List<String> ones = Folding.words(one);
    List<String> others = Folding.words(other);
    return !ones.isEmpty()
        && !others.isEmpty()
        && (Folding.glue(one).equals(Folding.glue(other))
            || ones.containsAll(others)
            || others.containsAll(ones));
  }
}
