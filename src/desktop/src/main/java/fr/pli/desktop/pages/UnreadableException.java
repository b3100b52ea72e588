package fr.pli.desktop.pages;

/** A file that cannot be read or drawn. It can still be sent as it is. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public UnreadableException(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. The code is stored. */
  public enum Reason {
    EMPTY("empty-file"),
    NOT_A_PDF("not-a-pdf"),
    PASSWORD("password"),
    BROKEN("broken"),
    TOO_LARGE("too-large"),
    TOO_MANY_PAGES("too-many-pages"),
    TOO_MANY_PIXELS("too-many-pixels"),
    TOO_SLOW("too-slow"),
    OUT_OF_MEMORY("out-of-memory"),
    NO_SUCH_PAGE("no-such-page"),
    /** The worker could not be started: not the fault of the file. */
    NO_WORKER("no-worker");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
