package fr.pli.desktop.outbox;

/** A letter that cannot be sealed now: before a person has acted, or before time has passed. */
final class NotSealableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final boolean passing;

  NotSealableException(String reason) {
    this(reason, false);
  }

  private NotSealableException(String reason, boolean passing) {
    super(reason);
    this.reason = reason;
    this.passing = passing;
  }

  /** It may be sealed later, as it is. */
  static NotSealableException passing(String reason) {
    return new NotSealableException(reason, true);
  }

  /** True when waiting may help. */
  boolean passes() {
    return passing;
  }

  /** Stable code: "recipient-unknown", "gateway-unknown", "document-missing", "too-large", … */
  String reason() {
    return reason;
  }
}
