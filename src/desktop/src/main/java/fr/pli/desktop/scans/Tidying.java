package fr.pli.desktop.scans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends what character recognition usually gets wrong on any page: ruled lines read as signs,
 * bullets read as letters, and initials or titles that stick to the name behind them. It changes no
 * letter of a name.
 */
final class Tidying {
  private static final Pattern RULES = Pattern.compile("^[|¦]+|[|¦]+$");
  private static final Set<String> BULLETS =
      Set.of("e", "e_", "o", "°", "©", "®", "¢", "¤", "*", "«", "»", "+", "■", "▪", "●");

  /** Behind a title: "Dr.MARTIN", "DrS."; behind initials: "J.-M.PETIT". */
  private static final Pattern SEAM =
      Pattern.compile(
          "(?<=^(?:M|MM|Mr|Mme|Mlle|Dr|Pr)\\.)(?=\\p{Lu})"
              + "|(?<=^(?:Dr|Pr|Mme|Mlle))(?=\\p{Lu})"
              + "|(?<=\\.)(?=\\p{Lu}[\\p{Lu}'’])|(?<=\\.)(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{Ll}\\p{Ll}:)(?=\\p{L})|(?<=\\p{L},)(?=\\p{L}{2})");

  private final List<SeenWord> tidy = new ArrayList<>();
  private final Set<Integer> begun = new HashSet<>();

  private Tidying() {}

  static List<SeenWord> of(List<SeenWord> words) {
    Tidying tidying = new Tidying();
    words.forEach(tidying::add);
    return List.copyOf(tidying.tidy);
  }

  private void add(SeenWord word) {
    String text = RULES.matcher(word.text()).replaceAll("");
    if (text.isEmpty() || text.chars().allMatch(sign -> sign == '_' || sign == '~')) {
      return;
    }
    boolean first = begun.add(word.line());
    if (first && BULLETS.contains(text)) {
      tidy.add(word.cut("•", 0, 1));
    } else {
      split(word, text);
    }
  }

  /** Pieces share the box by their number of letters. */
  private void split(SeenWord word, String text) {
    int at = 0;
    for (String piece : SEAM.splitAsStream(text).toList()) {
      int end = at + piece.length();
      tidy.add(word.cut(piece, at / (double) text.length(), end / (double) text.length()));
      at = end;
    }
  }
}
