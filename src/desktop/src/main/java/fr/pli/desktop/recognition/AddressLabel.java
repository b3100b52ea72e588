package fr.pli.desktop.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is printed before an address to say that the letter goes there: "À l'attention du". */
final class AddressLabel {
  private static final String ARTICLE = "(?:(?:le|la|les|de\\s+la|de|du|des)\\s+|l'|d'|de\\s+l')?";

  private static final String SENT =
      "(?:adress|destin|envoy|transmi|remi|communiqu|confi)(?:[ée]{1,2}|s|se)?s?";

  /** Words that say it by themselves; a colon, the end or the name follows. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "^\\W*(?:(?:confidentiel|personnel|urgent|secret m[ée]dical|sous pli"
              + " \\p{L}+|recommand[ée])\\W+)*(?:[àa]\\s*(?::|$)|[àa]\\s+l'\\s?att(?:ention|\\.)?(?!\\p{L})\\s*(?::|"
              + ARTICLE
              + ")|attn?(?:\\.|(?=\\s*:))|destinataires?(?!\\p{L})(?!\\s+(?:en|du|de)\\b)|(?:courrier|lettre|document)?\\s*"
              + SENT
              + "\\s+(?:[àa]|au|aux)(?!\\p{L})|correspondante?s?(?!\\p{L})"
              + "|m[ée]decin\\s+(?:correspondant|adresseur|destinataire)(?!\\p{L})"
              + "|pour\\s*:)\\s*:?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Words that say it when somebody is named behind them. */
  private static final Pattern LEADING =
      Pattern.compile(
          "^\\W*(?:[àa]|au|aux|pour|chez)\\s+(?:l'attention\\s+)?" + ARTICLE,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PERSON =
      Pattern.compile("^(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")(?!\\p{L}).*");

  private AddressLabel() {}

  /** Where the label at the beginning of a text ends; 0 for a text without one. */
  static int end(String text) {
    Matcher plain = PLAIN.matcher(text);
    if (plain.lookingAt()) {
      return plain.end();
    }
    Matcher leading = LEADING.matcher(text);
    if (!leading.lookingAt()) {
      return 0;
    }
    String rest = text.substring(leading.end());
    boolean somebody = PERSON.matcher(rest).matches() || OrganisationWords.begins(rest);
    return somebody ? leading.end() : 0;
  }

  static boolean begins(String text) {
    return end(text) > 0;
  }
}
