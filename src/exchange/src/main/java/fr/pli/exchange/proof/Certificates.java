package fr.pli.exchange.proof;

import fr.pli.exchange.seal.Trust;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Certificates out of a file that anyone may have made: believed when an authority issued them. */
record Certificates(Set<X509Certificate> authorities) {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  /** Common name of the server's evidence certificate; a device's is always a UUID. */
  private static final String EVIDENCE = "evidence";

  /** DER, base64; empty if it is none. */
  static Optional<X509Certificate> read(String base64) {
    try {
      byte[] der = Base64.getDecoder().decode(base64);
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The server's, for evidence: no other certificate of the network passes for it. */
  Optional<X509Certificate> evidence(String base64, Instant at) {
    return signing(base64, at).filter(certificate -> commonName(certificate).equals(EVIDENCE));
  }

  /** The signing certificate of this very workstation. */
  Optional<X509Certificate> device(String base64, UUID device, Instant at) {
    return signing(base64, at)
        .filter(certificate -> commonName(certificate).equals(device.toString()));
  }

  private Optional<X509Certificate> signing(String base64, Instant at) {
    return read(base64)
        .filter(certificate -> Trust.issued(certificate, authorities, at))
        .filter(Certificates::signs);
  }

  private static boolean signs(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage != null && usage[DIGITAL_SIGNATURE] && usage[NON_REPUDIATION];
  }

  private static String commonName(X509Certificate certificate) {
    byte[] subject = certificate.getSubjectX500Principal().getEncoded();
    RDN[] names = X500Name.getInstance(subject).getRDNs(BCStyle.CN);
    return names.length == 1 ? IETFUtils.valueToString(names[0].getFirst().getValue()) : "";
  }
}
