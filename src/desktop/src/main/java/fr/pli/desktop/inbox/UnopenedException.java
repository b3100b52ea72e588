package fr.pli.desktop.inbox;

/** A letter that stays closed, with a stable reason. */
final class UnopenedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  UnopenedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /**
   * "not-for-us", "altered", "untrusted-signer", "unknown-sender", "not-by-sender", "not-attested",
   * …
   */
  String reason() {
    return reason;
  }
}
