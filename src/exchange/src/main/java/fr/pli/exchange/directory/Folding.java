package fr.pli.exchange.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The one way in which names are compared: accents, case, ligatures, hyphens and apostrophes do not
 * count.
 */
public final class Folding {
  private Folding() {}

  /**
   * Lower-case words of letters a to z and digits, one blank between: "Le Guénnec" = "le guennec".
   */
  public static String fold(String text) {
    String plain = decompose(text);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c);
      } else {
        gap = gap || Character.getType(c) != Character.NON_SPACING_MARK;
      }
    }
    return folded.toString();
  }

  /** The folded text without its blanks: "Le Guen", "LE-GUEN" and "LeGuen" are all "leguen". */
  public static String glue(String text) {
    return fold(text).replace(" ", "");
  }

  /** The folded words. */
  public static List<String> words(String text) {
    String folded = fold(text);
    return folded.isEmpty() ? List.of() : new ArrayList<>(List.of(folded.split(" ")));
  }

  /** Lower case, printable ASCII only; anything else becomes an underscore. */
  static String ascii(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\x21-\\x7e]", "_");
  }

  private static String decompose(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 0x7f) {
        return Normalizer.normalize(lower, Normalizer.Form.NFKD);
      }
    }
    return lower;
  }
}
