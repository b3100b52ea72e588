package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells from what broke why it broke. TLS alerts are known by their names (RFC 8446, 6.2). */
final class Failures {
  private static final int DEEPEST = 12;

  /** Alerts by which a server refuses the certificate that we showed, or miss. */
  private static final List<String> CERTIFICATE_ALERTS =
      List.of(
          "bad_certificate",
          "unsupported_certificate",
          "certificate_revoked",
          "certificate_unknown",
          "certificate_required",
          "unknown_ca",
          "access_denied");

  private Failures() {}

  static LinkException explain(IOException failure) {
    Reason reason = reason(failure);
    return new LinkException(reason, failure.getClass().getSimpleName(), failure);
  }

  /** Why; {@link Reason#BROKEN} when nothing more is known. */
  static Reason reason(IOException failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      Reason reason = ofOne(cause);
      if (reason != null) {
        return reason == Reason.UNTRUSTED_SERVER && expired(cause)
            ? Reason.SERVER_CERTIFICATE_EXPIRED
            : reason;
      }
      cause = cause.getCause();
    }
    return Reason.BROKEN;
  }

  private static @Nullable Reason ofOne(Throwable cause) {
    return switch (cause) {
      case UnknownHostException _, ConnectException _, NoRouteToHostException _ -> Reason.OFFLINE;
      case UnknownServiceException _ -> Reason.TLS_TOO_OLD;
      case SocketTimeoutException _ -> Reason.TIMEOUT;
      case InterruptedIOException e when "timeout".equals(e.getMessage()) -> Reason.TIMEOUT;
      case SSLPeerUnverifiedException _ -> Reason.UNTRUSTED_SERVER;
      case CertificateException _, CertPathValidatorException _, CertPathBuilderException _ ->
          Reason.UNTRUSTED_SERVER;
      case SSLException e -> ofAlert(String.valueOf(e.getMessage()));
      default -> ofMessage(String.valueOf(cause.getMessage()));
    };
  }

  private static @Nullable Reason ofAlert(String message) {
    if (message.contains("protocol_version") || message.contains("selected protocol version")) {
      return Reason.TLS_TOO_OLD;
    }
    if (!message.contains("Received fatal alert") && !message.contains("(fatal) alert")) {
      return message.contains("Unsupported or unrecognized SSL message") ? Reason.PROTOCOL : null;
    }
    if (message.contains("certificate_expired")) {
      return Reason.CERTIFICATE_EXPIRED;
    }
    return CERTIFICATE_ALERTS.stream().anyMatch(message::contains)
        ? Reason.CERTIFICATE_MISSING
        : null;
  }

  /** OkHttp tells of proxies in words only. */
  private static @Nullable Reason ofMessage(String message) {
    return message.contains("authenticate with proxy")
            || message.contains("code for CONNECT")
            || message.contains("HTTP_PROXY_AUTH")
        ? Reason.PROXY
        : null;
  }

  private static boolean expired(Throwable from) {
    Throwable cause = from;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      boolean outOfTime =
          switch (cause) {
            case CertificateExpiredException _, CertificateNotYetValidException _ -> true;
            case CertPathValidatorException e ->
                e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
            default -> false;
          };
      if (outOfTime) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
