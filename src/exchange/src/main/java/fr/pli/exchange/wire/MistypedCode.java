package fr.pli.exchange.wire;

/** Text that is no enrolment code. The reason lets the screen say what to look at. */
public final class MistypedCode extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public MistypedCode(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What is wrong with the text. */
  public enum Reason {
    /** A character that no code holds. */
    FOREIGN_CHARACTER,
    /** Something is missing, or too much. */
    LENGTH,
    /** All is there, but at least one character is not the one that was printed. */
    CHECKSUM,
    /** A code of a later version of the program. */
    VERSION
  }
}
