package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.enrolment.Devices;
import fr.pli.server.enrolment.EnrolledDevice;
import fr.pli.server.enrolment.ServerKeys;
import java.net.InetSocketAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.eclipse.jetty.io.EndPoint.SslSessionData;
import org.eclipse.jetty.server.Request;

/**
 * Who is at the other end of a connection. The handshake has already refused certificates of other
 * authorities; purpose, dates and revocation are looked at again with every request, because a
 * connection may outlive them.
 */
final class Callers {
  private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

  private final Devices devices;
  private final InstantSource clock;

  Callers(Devices devices, InstantSource clock) {
    this.devices = devices;
    this.clock = clock;
  }

  /**
   * The calling workstation.
   *
   * @throws Refusal certificate-required or device-revoked
   */
  EnrolledDevice device(Request request) {
    EnrolledDevice device = known(request);
    if (device.revoked() != null) {
      throw new Refusal(ProblemType.DEVICE_REVOKED, "This workstation was shut out");
    }
    devices.seen(device.id());
    return device;
  }

  /**
   * The calling workstation, shut out or not.
   *
   * @throws Refusal certificate-required
   */
  EnrolledDevice known(Request request) {
    return name(request)
        .flatMap(Callers::uuid)
        .flatMap(devices::find)
        .orElseThrow(() -> new Refusal(ProblemType.CERTIFICATE_REQUIRED, "No valid certificate"));
  }

  /**
   * Lets only the operator of this machine pass.
   *
   * @throws Refusal forbidden
   */
  void demandOperator(Request request) {
    boolean local =
        request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from
            && !from.isUnresolved()
            && from.getAddress().isLoopbackAddress();
    if (!local || !name(request).equals(Optional.of(ServerKeys.OPERATOR))) {
      throw new Refusal(ProblemType.FORBIDDEN, "For the operator only");
    }
  }

  /** Common name of a certificate that may be used here and now. */
  private Optional<String> name(Request request) {
    if (!(request.getAttribute(SslSessionData.ATTRIBUTE) instanceof SslSessionData tls)) {
      return Optional.empty();
    }
    X509Certificate[] chain = tls.peerCertificates();
    boolean shown = chain != null && chain.length > 0 && usable(chain[0]);
    return shown ? commonName(chain[0]) : Optional.empty();
  }

  private boolean usable(X509Certificate certificate) {
    try {
      Instant now = clock.instant();
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes != null
          && purposes.contains(CLIENT_AUTH)
          && !now.isAfter(certificate.getNotAfter().toInstant())
          && !now.isBefore(certificate.getNotBefore().toInstant());
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private static Optional<String> commonName(X509Certificate certificate) {
    try {
      return new LdapName(certificate.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(part -> part.getType().equals("CN"))
              .map(part -> part.getValue().toString())
              .findFirst();
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> uuid(String name) {
    try {
      return Optional.of(UUID.fromString(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
