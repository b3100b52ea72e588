package fr.pli.server.enrolment;

import fr.pli.exchange.evidence.WipeOrders;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.WipeOrder;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The practice network's own authority, made at the first start. Certificates carry ids only (the
 * device's as CN, the mailbox's as O), no names of people.
 */
public final class Authority {
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);
  private static final Duration LIFE = Duration.ofDays(3650 + 730);
  private static final Duration LIST = Duration.ofDays(7);
  private static final Duration INTRODUCTION = Duration.ofDays(365);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String name;
  private final PrivateKey key;
  private final X509Certificate certificate;
  private final InstantSource clock;

  private Authority(String name, Credential own, InstantSource clock) {
    this.name = name;
    this.key = own.key();
    this.certificate = own.certificate();
    this.clock = clock;
  }

  /**
   * Opens an authority, or founds it.
   *
   * @param name of its files
   */
  static Authority open(KeyRoom keys, String name, InstantSource clock) throws IOException {
    Credential own = keys.find(name).orElse(null);
    if (own == null) {
      own = keys.keep(name, found(clock));
    }
    return new Authority(name, own, clock);
  }

  /** Name of its files; the first one's is {@code authority}. */
  String name() {
    return name;
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /**
   * A certificate for a key.
   *
   * @throws IllegalArgumentException if the key cannot be certified
   */
  X509Certificate issue(Profile profile, String name, String organisation, PublicKey of) {
    return issue(profile, name, organisation, of, List.of(), null);
  }

  /**
   * A certificate for the key of a server.
   *
   * @param hosts its names and addresses
   * @param revocations where the list of revocations is, if anywhere
   * @throws IllegalArgumentException if the key cannot be certified
   */
  X509Certificate issue(
      Profile profile,
      String name,
      String organisation,
      PublicKey of,
      List<String> hosts,
      @Nullable URI revocations) {
    try {
      Instant now = clock.instant();
      X509v3CertificateBuilder builder =
          builder(subject(certificate), now, profile.life(), name(name, organisation), of);
      describe(builder, profile, of, hosts, revocations);
      return sign(builder, key);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalArgumentException("The key cannot be certified", e);
    }
  }

  /** Vouches for the key of another authority that joins (RFC 4210, 4.4: "new with old"). */
  X509Certificate introduce(Authority other) {
    try {
      X509v3CertificateBuilder builder =
          builder(
              subject(certificate),
              clock.instant(),
              INTRODUCTION,
              subject(other.certificate),
              other.certificate.getPublicKey());
      describeAuthority(builder, other.certificate.getPublicKey());
      return sign(builder, key);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("An authority cannot be introduced", e);
    }
  }

  /**
   * The list of what this authority gave and no longer stands by (RFC 5280, 5), DER.
   *
   * @param revoked certificates of workstations that were shut out
   */
  byte[] revocations(List<X509Certificate> revoked) {
    try {
      Instant now = clock.instant();
      X509v2CRLBuilder list = new X509v2CRLBuilder(subject(certificate), Date.from(now));
      list.setNextUpdate(Date.from(now.plus(LIST)));
      for (X509Certificate each : revoked) {
        if (each.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())) {
          list.addCRLEntry(each.getSerialNumber(), Date.from(now), CRLReason.cessationOfOperation);
        }
      }
      return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)).getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("The list cannot be signed", e);
    }
  }

  /** An order that only this authority can give. */
  WipeOrder order(UUID device, Instant at) {
    return WipeOrders.sign(device, at, key);
  }

  private void describe(
      X509v3CertificateBuilder builder,
      Profile profile,
      PublicKey of,
      List<String> hosts,
      @Nullable URI revocations)
      throws IOException, GeneralSecurityException {
    JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, profile.usage());
    if (profile.purpose() != null) {
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(profile.purpose()));
    }
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        extensions.createSubjectKeyIdentifier(SubjectPublicKeyInfo.getInstance(of.getEncoded())));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        extensions.createAuthorityKeyIdentifier(certificate));
    if (revocations != null) {
      builder.addExtension(
          Extension.cRLDistributionPoints, false, distribution(revocations.toASCIIString()));
    }
    if (!hosts.isEmpty()) {
      GeneralName[] names = hosts.stream().map(Authority::alternative).toArray(GeneralName[]::new);
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }
  }

  private static CRLDistPoint distribution(String place) {
    GeneralNames at =
        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, place));
    return new CRLDistPoint(
        new DistributionPoint[] {new DistributionPoint(new DistributionPointName(at), null, null)});
  }

  private static GeneralName alternative(String host) {
    boolean address = host.matches("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
  }

  private static Credential found(InstantSource clock) throws IOException {
    KeyPair pair = SealingKeys.generateBaseline();
    byte[] tail = new byte[4];
    RANDOM.nextBytes(tail);
    X500Name name = name("Pli " + new BigInteger(1, tail).toString(16), "pli");
    try {
      X509v3CertificateBuilder builder =
          builder(name, clock.instant(), LIFE, name, pair.getPublic());
      describeAuthority(builder, pair.getPublic());
      return new Credential(pair.getPrivate(), sign(builder, pair.getPrivate()));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("The authority cannot be founded", e);
    }
  }

  private static void describeAuthority(X509v3CertificateBuilder builder, PublicKey key)
      throws IOException, GeneralSecurityException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, Instant now, Duration life, X500Name subject, PublicKey of) {
    return new X509v3CertificateBuilder(
        issuer,
        new BigInteger(127, RANDOM).setBit(126),
        Date.from(now.minus(CLOCK_SKEW)),
        Date.from(now.plus(life)),
        subject,
        SubjectPublicKeyInfo.getInstance(of.getEncoded()));
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey by)
      throws OperatorCreationException, IOException, GeneralSecurityException {
    return Certificates.read(
        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)).getEncoded());
  }

  private static X500Name subject(X509Certificate certificate) {
    return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
  }

  private static X500Name name(String name, String organisation) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, organisation)
        .addRDN(BCStyle.CN, name)
        .build();
  }
}
