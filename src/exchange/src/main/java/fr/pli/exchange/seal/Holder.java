package fr.pli.exchange.seal;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * The workstation that a certificate was issued to. The authority writes its id as common name, and
 * that of its mailbox as organisation; both stay true when the workstation is shut out.
 */
public record Holder(UUID device, UUID mailbox) {

  /**
   * Whom a certificate names.
   *
   * @param certificate one that an authority of the network issued: of any other, nothing is to be
   *     believed
   * @return empty if it is not a workstation's
   */
  public static Optional<Holder> of(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return id(subject, BCStyle.CN)
        .flatMap(device -> id(subject, BCStyle.O).map(mailbox -> new Holder(device, mailbox)));
  }

  /** Two names would be a choice, and another way to write an id would be another name. */
  private static Optional<UUID> id(X500Name subject, ASN1ObjectIdentifier of) {
    RDN[] names = subject.getRDNs(of);
    if (names.length != 1) {
      return Optional.empty();
    }
    String name = IETFUtils.valueToString(names[0].getFirst().getValue());
    try {
      return Optional.of(UUID.fromString(name)).filter(id -> id.toString().equals(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
