package fr.pli.desktop.tools;

/** A program did not do what it was asked for. */
public final class ToolException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  public ToolException(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. */
  public enum Reason {
    NOT_STARTED("not-started"),
    TOO_SLOW("too-slow"),
    TOO_MUCH_OUTPUT("too-much-output"),
    FAILED("failed");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
