package fr.pli.exchange.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A throw-away authority, and the devices that it enrols. Certificates live for two days. */
public final class TestAuthority {
  public static final Instant NOW = Instant.parse("2026-11-20T09:30:00.123Z");

  public static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

  private final X500Name name;
  private final KeyPair keys = SealingKeys.generateBaseline();
  private final X509Certificate certificate;
  private long serial = 1;

  public TestAuthority(String name) {
    this.name = named(name);
    this.certificate =
        issue(name, keys.getPublic(), KeyUsage.keyCertSign | KeyUsage.cRLSign, true, false, NOW);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public Set<X509Certificate> asOnlyOne() {
    return Set.of(certificate);
  }

  public TestDevice device(String deviceName) {
    return deviceAt(deviceName, NOW);
  }

  /** A device whose certificates are valid for a day before and after a time. */
  public TestDevice deviceAt(String deviceName, Instant around) {
    KeyPair signing = SealingKeys.generateBaseline();
    KeyPair baseline = SealingKeys.generateBaseline();
    KeyPair hybrid = SealingKeys.generateHybrid();
    return new TestDevice(
        new SigningIdentity(
            signing.getPrivate(), leaf(deviceName, signing.getPublic(), SIGNING, around)),
        new OpeningKey(
            baseline.getPrivate(),
            leaf(deviceName, baseline.getPublic(), KeyUsage.keyAgreement, around)),
        new OpeningKey(
            hybrid.getPrivate(),
            leaf(deviceName, hybrid.getPublic(), KeyUsage.keyEncipherment, around)));
  }

  /** A certificate with the given bits of {@link KeyUsage}. */
  public X509Certificate leaf(String subject, PublicKey key, int usage, Instant around) {
    return issue(subject, key, usage, false, false, around);
  }

  /** As enrolment makes it for TLS: digitalSignature and the purpose clientAuth. */
  public X509Certificate tls(String subject, PublicKey key, int usage) {
    return issue(subject, key, usage, false, true, NOW);
  }

  private static X500Name named(String commonName) {
    return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
  }

  private X509Certificate issue(
      String subject, PublicKey key, int usage, boolean ca, boolean tls, Instant around) {
    SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            name,
            BigInteger.valueOf(serial++),
            Date.from(around.minus(Duration.ofDays(1))),
            Date.from(around.plus(Duration.ofDays(1))),
            named(subject),
            info);
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(ca))
          .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
          .addExtension(
              Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(info));
      if (tls) {
        builder.addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
