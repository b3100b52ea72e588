package fr.pli.exchange.seal;

/** An envelope that could not be made or must not be opened. Its message never holds content. */
public final class SealException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public SealException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public SealException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. */
  public enum Reason {
    /** Not an envelope, or of a version that this program does not know. */
    MALFORMED,
    /** Larger than the limit. */
    TOO_LARGE,
    /** None of the keys at hand is named by the envelope, or the signed list omits it. */
    NOT_FOR_US,
    /** The authentication tag or the signature is wrong. */
    ALTERED,
    /**
     * The signer's certificate is not from the practice network's authority, or not for signing.
     */
    UNTRUSTED_SIGNER,
    /** A key or certificate of a recipient cannot be used. */
    BAD_RECIPIENT
  }
}
