package fr.pli.demo.trust;

import fr.pli.desktop.link.LinkIdentity;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.server.enrolment.Credential;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A workstation's identity with a certificate that is not as it should be: everything else is as
 * the true one's.
 */
record Forgery(LinkIdentity trueOne) {

  /** By the true authority, for another time. */
  LinkIdentity from(Credential authority, Instant begin, Duration life) {
    return with(authority.key(), begin, life);
  }

  /** By an authority that has the true one's name, so that the client shows it, and another key. */
  LinkIdentity byNamesake() {
    return with(
        SealingKeys.generateBaseline().getPrivate(),
        Instant.now().minusSeconds(60),
        Duration.ofDays(3));
  }

  LinkIdentity showing(PrivateKey key, X509Certificate certificate) {
    return new LinkIdentity(
        trueOne.host(), trueOne.port(), key, certificate, trueOne.authorities());
  }

  LinkIdentity at(String host) {
    return new LinkIdentity(
        host, trueOne.port(), trueOne.key(), trueOne.certificate(), trueOne.authorities());
  }

  LinkIdentity trusting(X509Certificate authority) {
    return new LinkIdentity(
        trueOne.host(), trueOne.port(), trueOne.key(), trueOne.certificate(), Set.of(authority));
  }

  private LinkIdentity with(PrivateKey issuer, Instant begin, Duration life) {
    KeyPair pair = SealingKeys.generateBaseline();
    X509Certificate model = trueOne.certificate();
    try {
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              X500Name.getInstance(model.getIssuerX500Principal().getEncoded()),
              BigInteger.TEN,
              Date.from(begin),
              Date.from(begin.plus(life)),
              X500Name.getInstance(model.getSubjectX500Principal().getEncoded()),
              SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
      return showing(
          pair.getPrivate(),
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer))));
    } catch (CertIOException | CertificateException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
