package fr.pli.desktop.cli;

/** Exit codes, the same for every command. */
final class Exit {
  /** Done. */
  static final int DONE = 0;

  /** Not possible now; nothing is lost and it goes on by itself, or by the same command later. */
  static final int LATER = 1;

  /** Refused: wrongly asked, or something that only a person can settle is missing. */
  static final int REFUSED = 2;

  /**
   * This workstation is locked out: not enrolled, revoked, wrong passphrase, no server to trust.
   */
  static final int LOCKED_OUT = 3;

  /** The program failed inside. */
  static final int BROKEN = 4;

  private Exit() {}
}
