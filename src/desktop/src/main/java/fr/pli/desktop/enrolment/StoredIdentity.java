package fr.pli.desktop.enrolment;

import fr.pli.desktop.link.LinkIdentity;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Mailbox;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device identity as it is written. Keys are PKCS#8, certificates DER, both base64. */
record StoredIdentity(
    int version,
    UUID device,
    Mailbox mailbox,
    String host,
    int port,
    Pair tls,
    Pair signing,
    List<Pair> opening,
    List<String> authorities,
    String gateway,
    @Nullable String gatewayHybrid,
    List<String> evidence,
    @Nullable List<String> formerAuthorities) {
  private static final int VERSION = 1;

  StoredIdentity {
    formerAuthorities = formerAuthorities == null ? List.of() : List.copyOf(formerAuthorities);
  }

  /** A private key and its certificate. */
  record Pair(String key, String certificate) {
    @Override
    public String toString() {
      return "Pair[…]";
    }
  }

  static StoredIdentity of(DeviceIdentity identity) {
    LinkIdentity link = identity.link();
    X509Certificate hybrid = identity.gateway().hybrid();
    return new StoredIdentity(
        VERSION,
        identity.device(),
        identity.mailbox(),
        link.host(),
        link.port(),
        pair(link.key(), link.certificate()),
        pair(identity.signing().key(), identity.signing().certificate()),
        identity.openingKeys().stream().map(key -> pair(key.key(), key.certificate())).toList(),
        link.authorities().stream().map(StoredIdentity::text).toList(),
        text(identity.gateway().baseline()),
        hybrid == null ? null : text(hybrid),
        identity.evidence().stream().map(StoredIdentity::text).toList(),
        identity.formerAuthorities().stream().map(StoredIdentity::text).toList());
  }

  DeviceIdentity identity() throws GeneralSecurityException, EnrolmentException {
    List<OpeningKey> keys = new ArrayList<>();
    for (Pair each : opening) {
      keys.add(new OpeningKey(key(each), Certificates.read(each.certificate())));
    }
    return new DeviceIdentity(
        device,
        mailbox,
        new LinkIdentity(
            host,
            port,
            key(tls),
            Certificates.read(tls.certificate()),
            Set.copyOf(Certificates.readAll(authorities))),
        new SigningIdentity(key(signing), Certificates.read(signing.certificate())),
        keys,
        new RecipientDevice(
            Certificates.read(gateway),
            gatewayHybrid == null ? null : Certificates.read(gatewayHybrid)),
        Certificates.readAll(evidence),
        Set.copyOf(
            Certificates.readAll(formerAuthorities == null ? List.of() : formerAuthorities)));
  }

  private static Pair pair(PrivateKey key, X509Certificate certificate) {
    return new Pair(Base64.getEncoder().encodeToString(key.getEncoded()), text(certificate));
  }

  private static PrivateKey key(Pair pair) throws GeneralSecurityException {
    return SealingKeys.privateKey(Base64.getDecoder().decode(pair.key()));
  }

  private static String text(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be encoded", e);
    }
  }

  @Override
  public String toString() {
    return "StoredIdentity[" + device + "]";
  }
}
