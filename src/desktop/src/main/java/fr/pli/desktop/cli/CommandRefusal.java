package fr.pli.desktop.cli;

/** A command that ends early, with words for the person who gave it. */
final class CommandRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exit;
  private final String key;
  private final transient Object[] values;

  CommandRefusal(int exit, String key, Object... values) {
    super(key);
    this.exit = exit;
    this.key = key;
    this.values = values;
  }

  static CommandRefusal asked(String key, Object... values) {
    return new CommandRefusal(Exit.REFUSED, key, values);
  }

  int exit() {
    return exit;
  }

  String words(Words words) {
    return words.text(key, values);
  }
}
