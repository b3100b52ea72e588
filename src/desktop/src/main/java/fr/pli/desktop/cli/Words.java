package fr.pli.desktop.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say, in one language. Never a protocol's word, never a bare code. */
final class Words {
  private static final String BUNDLE = "fr.pli.desktop.cli.messages";

  private final Locale locale;
  private final ResourceBundle bundle;

  /**
   * Reads the words.
   *
   * @param language "en" for English; everything else is French
   */
  Words(String language) {
    locale = language.equals("en") ? Locale.UK : Locale.FRANCE;
    bundle = ResourceBundle.getBundle(BUNDLE, locale);
  }

  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * The words of a stored code: of {@code prefix.code}, or of {@code prefix.other} with the code
   * for the support when this version does not know it.
   */
  String word(String prefix, String code) {
    String key = prefix + "." + code;
    return has(key) ? text(key) : text(prefix + ".other", code);
  }
}
