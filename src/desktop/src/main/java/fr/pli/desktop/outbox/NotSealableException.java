package fr.pli.desktop.outbox;

/** A letter that cannot be sealed before a person has acted. */
final class NotSealableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  NotSealableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Stable code: "recipient-unknown", "gateway-unknown", "document-missing", "too-large", … */
  String reason() {
    return reason;
  }
}
