package fr.pli.desktop.enrolment;

import fr.pli.desktop.link.LinkException;

/** A workstation that was not enrolled, with a reason that a person can act upon. */
public final class EnrolmentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  EnrolmentException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  EnrolmentException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  static EnrolmentException of(LinkException e) {
    return new EnrolmentException(Reason.of(e), String.valueOf(e.getMessage()), e);
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
    /** The code is wrong, used, expired, or was tried too often: ask for a new one. */
    CODE_REFUSED("enrolment-code-refused"),
    /** No network, or nobody answers at the address in the code. */
    UNREACHABLE("enrolment-unreachable"),
    /** Who answered is not the server that the code names. */
    WRONG_SERVER("enrolment-wrong-server"),
    /** Certificates are not valid now: the clock of this computer, or the server's, is wrong. */
    CLOCK("enrolment-clock"),
    /** The server is in trouble or asks for time: try later. */
    BUSY("enrolment-server-busy"),
    /** The network's proxy wants something that we do not have. */
    PROXY("enrolment-proxy"),
    /** The server understood the request and refused it: the program may be too old. */
    REFUSED("enrolment-refused"),
    /** What the server sent is not what was asked for; nothing was kept. */
    WRONG_REPLY("enrolment-wrong-reply");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    private static Reason of(LinkException e) {
      return switch (e.reason()) {
        case OFFLINE, TIMEOUT, BROKEN -> UNREACHABLE;
        case UNTRUSTED_SERVER, TLS_TOO_OLD, PROTOCOL -> WRONG_SERVER;
        case SERVER_CERTIFICATE_EXPIRED, CERTIFICATE_EXPIRED -> CLOCK;
        case BUSY -> BUSY;
        case PROXY -> PROXY;
        case ALTERED, STORAGE -> WRONG_REPLY;
        case PROBLEM, CERTIFICATE_MISSING, DEVICE_REVOKED ->
            e.code().equals("code-refused") ? CODE_REFUSED : REFUSED;
      };
    }
  }
}
