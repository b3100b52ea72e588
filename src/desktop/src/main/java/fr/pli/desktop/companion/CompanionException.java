package fr.pli.desktop.companion;

/** A companion that cannot be used. The letter does without it, and says so. */
public final class CompanionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public CompanionException(Reason reason) {
    super(reason.code(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. The code is stored. */
  public enum Reason {
    TOO_LARGE("companion-too-large"),
    /** Not of the form that its name or its beginning promises. */
    MALFORMED("companion-malformed"),
    /** More than one patient, document or message where a letter has one. */
    SEVERAL("companion-several");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
