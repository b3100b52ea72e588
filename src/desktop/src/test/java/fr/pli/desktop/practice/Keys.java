package fr.pli.desktop.practice;

import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.seal.Holder;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.seal.SigningIdentity;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A throw-away authority of a fictional network, and the devices that it enrols. */
public final class Keys {
  /** Certificates are valid two days around it. */
  public static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

  private final X500Name name;
  private final KeyPair keys = SealingKeys.generateBaseline();
  private final X509Certificate certificate;
  private long serial = 1;

  public Keys(String name) {
    this.name = new X500Name("CN=" + name);
    this.certificate =
        issue(this.name, keys.getPublic(), KeyUsage.keyCertSign | KeyUsage.cRLSign, true);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** A workstation with both sealing keys, of a practice of its own. */
  public Device device(String deviceName) {
    return device(UUID.nameUUIDFromBytes(deviceName.getBytes(StandardCharsets.UTF_8)));
  }

  /** Another workstation of a mailbox. */
  public Device device(UUID mailbox) {
    X500Name holder = new X500Name("O=" + mailbox + ",CN=" + Ids.next());
    KeyPair baseline = SealingKeys.generateBaseline();
    KeyPair hybrid = SealingKeys.generateHybrid();
    return new Device(
        signing(holder),
        new OpeningKey(
            baseline.getPrivate(),
            issue(holder, baseline.getPublic(), KeyUsage.keyAgreement, false)),
        new OpeningKey(
            hybrid.getPrivate(),
            issue(holder, hybrid.getPublic(), KeyUsage.keyEncipherment, false)));
  }

  /** A signing key alone, of nobody's workstation. */
  public SigningIdentity signing(String commonName) {
    return signing(new X500Name("CN=" + commonName));
  }

  private SigningIdentity signing(X500Name holder) {
    KeyPair pair = SealingKeys.generateBaseline();
    int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    return new SigningIdentity(pair.getPrivate(), issue(holder, pair.getPublic(), usage, false));
  }

  private X509Certificate issue(X500Name subject, PublicKey key, int usage, boolean authority) {
    SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            name,
            BigInteger.valueOf(serial++),
            Date.from(NOW.minus(Duration.ofDays(1))),
            Date.from(NOW.plus(Duration.ofDays(1))),
            subject,
            info);
    try {
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
          .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createSubjectKeyIdentifier(info));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A workstation's keys. */
  public record Device(SigningIdentity signing, OpeningKey baseline, OpeningKey hybrid) {
    public UUID mailbox() {
      return Holder.of(signing.certificate()).orElseThrow().mailbox();
    }

    public RecipientDevice announced() {
      return new RecipientDevice(baseline.certificate(), hybrid.certificate());
    }

    public List<OpeningKey> keys() {
      return List.of(baseline, hybrid);
    }
  }
}
