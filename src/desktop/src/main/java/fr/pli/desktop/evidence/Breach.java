package fr.pli.desktop.evidence;

import java.util.Arrays;

/** What does not fit. Codes are stored and never change. */
public enum Breach {
  /** The server's log is shorter than it was. */
  LOG_SHRUNK("log-shrunk"),
  /** The server signed two logs of one size. */
  LOG_FORKED("log-forked"),
  /** The server does not prove that its log goes on from where it was. */
  LOG_REWRITTEN("log-rewritten"),
  /** The head of the log is not signed with the key that we know from enrolment. */
  WRONG_SIGNATURE("log-wrong-signature"),
  /** The server gives no head, or what it gives as a proof cannot be read. */
  UNPROVEN("log-unproven"),
  /** A receipt that the server gave us is not in its log. */
  RECEIPT_MISSING("receipt-missing"),
  /** Our journal has fewer entries than it had. */
  JOURNAL_CUT("journal-cut"),
  /** Our journal is another than it was. */
  JOURNAL_REWRITTEN("journal-rewritten");

  private final String code;

  Breach(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** True if the history of the log as a whole is in doubt. */
  boolean ofLog() {
    return switch (this) {
      case LOG_SHRUNK, LOG_FORKED, LOG_REWRITTEN -> true;
      default -> false;
    };
  }

  static Breach ofCode(String code) {
    return Arrays.stream(values())
        .filter(breach -> breach.code.equals(code))
        .findFirst()
        .orElse(UNPROVEN);
  }
}
