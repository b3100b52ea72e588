package fr.pli.desktop.link;

import fr.pli.exchange.wire.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that did not succeed, with a stable reason. Its message never holds patient data. */
public final class LinkException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final @Nullable ProblemType problem;
  private final @Nullable Duration retryAfter;

  public LinkException(Reason reason, String message) {
    this(reason, message, null, null, null);
  }

  public LinkException(Reason reason, String message, Throwable cause) {
    this(reason, message, null, null, cause);
  }

  public LinkException(
      Reason reason,
      String message,
      @Nullable ProblemType problem,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** What the server answered, when it answered with one of its problems. */
  public static LinkException of(ProblemType problem, String detail, @Nullable Duration after) {
    return new LinkException(Reason.of(problem), detail, problem, after, null);
  }

  public Reason reason() {
    return reason;
  }

  /** The server's own word, when it gave one. */
  public Optional<ProblemType> problem() {
    return Optional.ofNullable(problem);
  }

  /** True when the server answered with this problem. */
  public boolean is(ProblemType type) {
    return problem == type;
  }

  /** How long the server wants to be left alone; at most an hour. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Stable code for storing and for words: the server's when it gave one, else the reason's. */
  public String code() {
    return problem != null ? problem.code() : reason.code();
  }

  /** True when waiting and trying again may be enough. */
  public boolean transientFailure() {
    return reason.healsByWaiting();
  }

  /** True when only this request is concerned, so that others may well succeed. */
  public boolean concernsThisRequestOnly() {
    return reason == Reason.PROBLEM || reason == Reason.PROTOCOL || reason == Reason.ALTERED;
  }

  /** Why. Codes are stored and never change. */
  public enum Reason {
    /** No network, or nobody answers at the server's address. */
    OFFLINE("offline", true),
    /** Somebody was there, but the answer did not come in time. */
    TIMEOUT("timeout", true),
    /** The connection broke half-way. */
    BROKEN("connection-broken", true),
    /** The server asks for time, or is in trouble itself. */
    BUSY("server-busy", true),
    /** The proxy of the practice's network wants something that we do not have. */
    PROXY("proxy-refused", true),
    /** Something answered that does not speak our protocol, or breaks a limit. */
    PROTOCOL("protocol", true),
    /** Fetched bytes are not those that were announced. */
    ALTERED("blob-altered", true),
    /** What was fetched cannot be kept on this disk. */
    STORAGE("storage", true),
    /** The server saw no certificate of ours, or refused it. */
    CERTIFICATE_MISSING("certificate-missing", false),
    /** Our certificate has run out, or is not valid yet by this computer's clock. */
    CERTIFICATE_EXPIRED("certificate-expired", false),
    /** An administrator has revoked this workstation. */
    DEVICE_REVOKED("device-revoked", false),
    /** Who answered is not vouched for by our authority, or has another name. */
    UNTRUSTED_SERVER("untrusted-server", false),
    /** The server's certificate has run out or is not valid yet; often our own clock is wrong. */
    SERVER_CERTIFICATE_EXPIRED("server-certificate-expired", false),
    /** Who answered does not speak TLS 1.3. */
    TLS_TOO_OLD("tls-too-old", false),
    /** The server understood and refused; see {@link LinkException#problem()}. */
    PROBLEM("problem", false);

    private final String code;
    private final boolean healsByWaiting;

    Reason(String code, boolean healsByWaiting) {
      this.code = code;
      this.healsByWaiting = healsByWaiting;
    }

    public String code() {
      return code;
    }

    public boolean healsByWaiting() {
      return healsByWaiting;
    }

    /** True when a person must mend something before this workstation can exchange again. */
    public boolean needsPerson() {
      return !healsByWaiting && this != PROBLEM;
    }

    static Reason of(ProblemType problem) {
      return switch (problem) {
        case CERTIFICATE_REQUIRED -> CERTIFICATE_MISSING;
        case DEVICE_REVOKED -> DEVICE_REVOKED;
        case RATE_LIMITED, INTERNAL, MAINTENANCE -> BUSY;
        default -> PROBLEM;
      };
    }
  }
}
