package fr.pli.exchange.evidence;

import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Sha256;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;

/** Checks signed heads, offline. */
public final class HeadVerifier {
  private HeadVerifier() {}

  /**
   * The head, once its signature is proven.
   *
   * @param evidenceCertificates those known from enrolment, never one out of the head
   * @throws EvidenceException if it was signed with another certificate, was altered, or is no head
   */
  public static TreeHead verify(SignedHead signed, Collection<X509Certificate> evidenceCertificates)
      throws EvidenceException {
    TreeHead head =
        Signed.read(
            new Signed(signed.head(), signed.signature(), signed.certificate()),
            evidenceCertificates,
            TreeHead.class);
    if (head.size() < 0 || !Sha256.isHex(head.root())) {
      throw new EvidenceException(Reason.MALFORMED, "Not the head of a tree");
    }
    return head;
  }

  /**
   * The head as it stands, for one that was verified before it was kept.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static TreeHead unverified(SignedHead signed) {
    return Json.read(Base64.getDecoder().decode(signed.head()), TreeHead.class);
  }
}
