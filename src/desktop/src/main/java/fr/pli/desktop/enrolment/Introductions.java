package fr.pli.desktop.enrolment;

import fr.pli.desktop.enrolment.EnrolmentException.Reason;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether an authority that a server names may be believed: one that we know already, or one whose
 * very key a known one vouches for by a certificate of its own (RFC 4210, 4.4, "new with old").
 */
final class Introductions {
  private static final int CERTIFICATE_SIGN = 5;

  private final Set<X509Certificate> known;
  private final List<X509Certificate> introductions;
  private final Instant now;

  Introductions(Set<X509Certificate> known, List<String> introductions, Instant now)
      throws EnrolmentException {
    this.known = known;
    this.introductions = Certificates.readAll(introductions);
    this.now = now;
  }

  /**
   * Lets pass what may be believed.
   *
   * @throws EnrolmentException if one of them is neither known nor vouched for, or there is none
   */
  Set<X509Certificate> demand(Set<X509Certificate> named) throws EnrolmentException {
    for (X509Certificate authority : named) {
      if (!known.contains(authority)
          && introductions.stream().noneMatch(i -> names(i, authority))) {
        throw new EnrolmentException(Reason.WRONG_REPLY, "An authority that nobody vouches for");
      }
    }
    if (named.isEmpty()) {
      throw new EnrolmentException(Reason.WRONG_REPLY, "No authority");
    }
    return new HashSet<>(named);
  }

  private boolean names(X509Certificate introduction, X509Certificate authority) {
    return introduction.getSubjectX500Principal().equals(authority.getSubjectX500Principal())
        && introduction.getPublicKey().equals(authority.getPublicKey())
        && mayVouch(introduction)
        && known.stream().anyMatch(each -> signed(introduction, each));
  }

  /** Only an authority's certificate says that its holder is one. */
  private boolean mayVouch(X509Certificate introduction) {
    boolean[] usage = introduction.getKeyUsage();
    try {
      introduction.checkValidity(Date.from(now));
    } catch (GeneralSecurityException e) {
      return false;
    }
    return introduction.getBasicConstraints() >= 0 && usage != null && usage[CERTIFICATE_SIGN];
  }

  private static boolean signed(X509Certificate introduction, X509Certificate by) {
    try {
      introduction.verify(by.getPublicKey());
      return by.getSubjectX500Principal().equals(introduction.getIssuerX500Principal());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
