package fr.pli.desktop.enrolment;

import fr.pli.desktop.link.FakeServer;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.Mailbox;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import okhttp3.tls.HeldCertificate;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/** Issues what a server would issue. */
final class FakeAuthority {
  static final UUID DEVICE = UUID.randomUUID();
  static final Mailbox MAILBOX =
      new Mailbox(UUID.randomUUID(), "Cabinet des Tilleuls", "Nantes", "", List.of());

  final HeldCertificate authority;
  Instant from = Instant.now().minus(Duration.ofHours(1));
  Instant until = Instant.now().plus(Duration.ofDays(30));

  FakeAuthority(HeldCertificate authority) {
    this.authority = authority;
  }

  static FakeAuthority known() {
    return new FakeAuthority(FakeServer.AUTHORITY);
  }

  EnrolmentReply answer(EnrolmentRequest request) {
    return new EnrolmentReply(
        DEVICE,
        MAILBOX,
        issue(keyOf(request.tlsRequest())),
        issue(keyOf(request.signingRequest())),
        issue(keyOf(request.sealingRequest())),
        issue(hybrid(request)),
        List.of(text(authority.certificate())),
        List.of(),
        issue(SealingKeys.generateBaseline().getPublic()),
        issue(SealingKeys.generateHybrid().getPublic()),
        issue(SealingKeys.generateBaseline().getPublic()));
  }

  static PublicKey keyOf(String request) {
    try {
      var pkcs10 = new PKCS10CertificationRequest(Base64.getDecoder().decode(request));
      return SealingKeys.publicKey(pkcs10.getSubjectPublicKeyInfo().getEncoded());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static PublicKey hybrid(EnrolmentRequest request) {
    try {
      return SealingKeys.publicKey(Base64.getDecoder().decode(request.hybridKey()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  String issue(PublicKey key) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              authority.certificate().getSubjectX500Principal(),
              BigInteger.valueOf(System.nanoTime()),
              Date.from(from),
              Date.from(until),
              new X500Principal("CN=" + DEVICE),
              key);
      var signer =
          new JcaContentSignerBuilder("SHA256withECDSA").build(authority.keyPair().getPrivate());
      return text(new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static String text(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
