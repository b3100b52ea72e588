package fr.pli.desktop.enrolment;

/** A vault that may not be used now, although it could be unlocked. */
public final class AdmissionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  AdmissionException(Reason reason, Throwable cause) {
    super(reason.code(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Stable code for words. */
  public String code() {
    return reason.code();
  }

  /** Why. Codes never change. */
  public enum Reason {
    /** The server was not seen for too long, and cannot be reached now. */
    LEASE_OVER("lease-over"),
    /** The clock shows an earlier time than before, and the server cannot be reached now. */
    CLOCK_SET_BACK("clock-set-back"),
    /** An administrator has shut this workstation out. */
    DEVICE_REVOKED("device-revoked"),
    /** The vault was destroyed by order. */
    WIPED("wiped");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
