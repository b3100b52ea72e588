package fr.pli.exchange.evidence;

/** A receipt or acknowledgement that proves nothing. Its message never repeats the statement. */
public final class EvidenceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public EvidenceException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public EvidenceException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. */
  public enum Reason {
    /** Not base64, not JSON, a field is missing, or an event that cannot be stated this way. */
    MALFORMED,
    /** Signed with another certificate than the expected one. */
    WRONG_CERTIFICATE,
    /** The signature does not fit what is stated. */
    ALTERED,
    /** Well signed, but not at its place in the log. */
    NOT_IN_LOG
  }
}
