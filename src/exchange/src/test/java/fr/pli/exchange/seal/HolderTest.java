package fr.pli.exchange.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a certificate names is read in one way only. */
class HolderTest {
  private static final KeyPair KEYS = SealingKeys.generateBaseline();
  private static final String DEVICE = "0193b000-0000-7000-8000-00000000000a";
  private static final String MAILBOX = "0193b000-0000-7000-8000-00000000000b";

  private static Optional<Holder> holder(String subject) throws Exception {
    X500Name name = new X500Name(subject);
    Date day = Date.from(Instant.parse("2026-11-20T09:30:00Z"));
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name, BigInteger.ONE, day, day, name, KEYS.getPublic())
                    .build(
                        new JcaContentSignerBuilder("SHA256withECDSA").build(KEYS.getPrivate())));
    return Holder.of(certificate);
  }

  @Test
  void aWorkstationsCertificateNamesItAndItsMailbox() throws Exception {
    assertEquals(
        Optional.of(new Holder(UUID.fromString(DEVICE), UUID.fromString(MAILBOX))),
        holder("O=" + MAILBOX + ",CN=" + DEVICE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN=" + DEVICE,
        "O=" + MAILBOX,
        "O=pli-server,CN=evidence",
        "O=pli-server,CN=" + DEVICE,
        "O=" + MAILBOX + ",O=" + MAILBOX + ",CN=" + DEVICE,
        "O=" + MAILBOX + ",CN=" + DEVICE + ",CN=" + DEVICE,
        "O=1-1-1-1-1,CN=" + DEVICE,
        "O=0193B000-0000-7000-8000-00000000000B,CN=" + DEVICE,
        "O=" + MAILBOX + "\\ ,CN=" + DEVICE,
        "C=FR"
      })
  void anyOtherNamesNobody(String subject) throws Exception {
    assertEquals(Optional.empty(), holder(subject));
  }
}
