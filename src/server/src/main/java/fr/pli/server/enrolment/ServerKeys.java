package fr.pli.server.enrolment;

import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.Routes;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The server's own credentials, each for one purpose.
 *
 * @param operator proves to the listener that a command comes from this machine's account
 * @param evidence signs receipts
 * @param gateway opens what must leave the network (P-256)
 * @param gatewayHybrid the same, composite ML-KEM-768 + X25519
 */
public record ServerKeys(
    Credential operator, Credential evidence, Credential gateway, Credential gatewayHybrid) {
  /** Common name of the operator's certificate; a device's is always a UUID. */
  public static final String OPERATOR = "operator";

  private static final String OWNER = "pli-server";
  private static final int RENEWED_WITH_THE_LAST = 3;

  /** Reads the credentials of this authority and makes those that are missing. */
  public static ServerKeys open(KeyRoom keys, Authority authority) throws IOException {
    return new ServerKeys(
        made(keys, authority, Profile.OPERATOR_TLS, OPERATOR),
        made(keys, authority, Profile.EVIDENCE, "evidence"),
        made(keys, authority, Profile.GATEWAY, "gateway"),
        made(keys, authority, Profile.GATEWAY_HYBRID, "gateway-hybrid"));
  }

  private static Credential made(KeyRoom keys, Authority authority, Profile profile, String name)
      throws IOException {
    String file = file(name, authority);
    Credential known = keys.find(file).orElse(null);
    if (known != null) {
      return known;
    }
    KeyPair pair =
        profile == Profile.GATEWAY_HYBRID
            ? SealingKeys.generateHybrid()
            : SealingKeys.generateBaseline();
    return keys.keep(
        file,
        new Credential(pair.getPrivate(), authority.issue(profile, name, OWNER, pair.getPublic())));
  }

  /** Each authority has keys of its own: the first one's bear no number. */
  private static String file(String name, Authority authority) {
    return name + authority.name().substring("authority".length());
  }

  /** The credentials of a name under every authority that the network ever had, oldest first. */
  public static List<Credential> ofAllTimes(KeyRoom keys, String name) throws IOException {
    List<Credential> all = new ArrayList<>();
    String suffix = "";
    for (int number = 2; keys.find("authority" + suffix).isPresent(); number++) {
      keys.find(name + suffix).ifPresent(all::add);
      suffix = "-" + number;
    }
    return all;
  }

  /**
   * The listener's credential for a host name; a new one, under a new key, when the name changes or
   * a third of its life is left.
   */
  public static Credential listener(
      KeyRoom keys, Authority authority, String host, int port, InstantSource clock)
      throws IOException {
    String file = file("listener", authority);
    Credential known = keys.find(file).orElse(null);
    if (known != null && serves(known, host, clock.instant())) {
      return known;
    }
    LinkedHashSet<String> hosts = new LinkedHashSet<>(List.of(host, "localhost", "127.0.0.1"));
    KeyPair pair = SealingKeys.generateBaseline();
    return keys.keep(
        file,
        new Credential(
            pair.getPrivate(),
            authority.issue(
                Profile.SERVER_TLS,
                host,
                OWNER,
                pair.getPublic(),
                List.copyOf(hosts),
                port == 0
                    ? null
                    : URI.create("https://" + host + ":" + port + Routes.REVOCATIONS))));
  }

  private static boolean serves(Credential known, String host, Instant now) {
    try {
      Collection<List<?>> names = known.certificate().getSubjectAlternativeNames();
      return names != null
          && names.stream().anyMatch(name -> host.equals(name.get(1)))
          && now.isBefore(renewalDue(known.certificate()));
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private static Instant renewalDue(X509Certificate certificate) {
    Instant begin = certificate.getNotBefore().toInstant();
    Instant end = certificate.getNotAfter().toInstant();
    return end.minus(Duration.between(begin, end).dividedBy(RENEWED_WITH_THE_LAST));
  }
}
