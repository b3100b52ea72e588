package fr.pli.server.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say, in French or English. */
final class Words {
  private Words() {}

  static String of(String key, Object... values) {
    ResourceBundle bundle = ResourceBundle.getBundle("fr.pli.server.cli.messages");
    return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(values);
  }
}
