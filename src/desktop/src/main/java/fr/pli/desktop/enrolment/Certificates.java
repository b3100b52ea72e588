package fr.pli.desktop.enrolment;

import fr.pli.desktop.enrolment.EnrolmentException.Reason;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the certificates that a server hands out before any of them is believed. */
final class Certificates {
  private final Set<TrustAnchor> anchors = new HashSet<>();
  private final Instant now;

  Certificates(Set<X509Certificate> authorities, Instant now) {
    authorities.forEach(authority -> anchors.add(new TrustAnchor(authority, null)));
    this.now = now;
  }

  /** DER, base64. */
  static X509Certificate read(@Nullable String base64) throws EnrolmentException {
    try {
      byte[] der = Base64.getDecoder().decode(base64 == null ? "" : base64);
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException | IllegalArgumentException e) {
      throw new EnrolmentException(Reason.WRONG_REPLY, "Not a certificate", e);
    }
  }

  static List<X509Certificate> readAll(List<String> base64) throws EnrolmentException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (String each : base64) {
      certificates.add(read(each));
    }
    return certificates;
  }

  /** A certificate of the authority, valid now. */
  X509Certificate vouched(@Nullable String base64) throws EnrolmentException {
    X509Certificate certificate = read(base64);
    try {
      PKIXParameters parameters = new PKIXParameters(anchors);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(now));
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)),
              parameters);
      return certificate;
    } catch (CertPathValidatorException e) {
      boolean clock =
          e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
      throw new EnrolmentException(
          clock ? Reason.CLOCK : Reason.WRONG_REPLY, "A certificate is not vouched for", e);
    } catch (GeneralSecurityException e) {
      throw new EnrolmentException(Reason.WRONG_REPLY, "A certificate cannot be checked", e);
    }
  }

  /** A certificate of the authority for this very key. */
  X509Certificate of(PublicKey key, @Nullable String base64) throws EnrolmentException {
    X509Certificate certificate = vouched(base64);
    if (!Arrays.equals(certificate.getPublicKey().getEncoded(), key.getEncoded())) {
      throw new EnrolmentException(Reason.WRONG_REPLY, "A certificate for another key");
    }
    return certificate;
  }
}
