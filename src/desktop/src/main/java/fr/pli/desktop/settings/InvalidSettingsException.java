package fr.pli.desktop.settings;

/** A setting is out of its range. */
public final class InvalidSettingsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  InvalidSettingsException(String rule) {
    super("Not a valid setting: " + rule);
    this.rule = rule;
  }

  /**
   * Stable code: "lock-minutes", "undo-seconds", "language", "theme", "channels", "watched-twice",
   * "watched-empty", "watched-not-a-path", "watched-own", "scan-seconds", "consents",
   * "filing-is-watched".
   */
  public String rule() {
    return rule;
  }
}
