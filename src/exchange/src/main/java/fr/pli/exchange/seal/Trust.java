package fr.pli.exchange.seal;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a certificate comes from one of the practice network's authorities (RFC 5280, 6). */
public final class Trust {
  private Trust() {}

  /**
   * True when an authority that was valid then issued the certificate, and it was valid then.
   * Revocation is not looked at: the server refuses revoked devices at once, and states who brought
   * a letter.
   *
   * @param authorities those that may issue; there are no intermediate ones
   */
  public static boolean issued(
      X509Certificate certificate, Set<X509Certificate> authorities, Instant at) {
    Set<TrustAnchor> anchors =
        authorities.stream()
            .filter(authority -> valid(authority, at))
            .map(authority -> new TrustAnchor(authority, null))
            .collect(Collectors.toSet());
    return !anchors.isEmpty() && chains(certificate, anchors, at);
  }

  /** True when the time lies within the certificate's validity. */
  public static boolean valid(X509Certificate certificate, Instant at) {
    try {
      certificate.checkValidity(Date.from(at));
      return true;
    } catch (CertificateException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean chains(X509Certificate certificate, Set<TrustAnchor> anchors, Instant at) {
    try {
      PKIXParameters parameters = new PKIXParameters(anchors);
      parameters.setDate(Date.from(at));
      parameters.setRevocationEnabled(false);
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)),
              parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
