package fr.pli.server.enrolment;

import java.time.Duration;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate of the authority may be used for, and how long. No key serves two purposes.
 */
enum Profile {
  DEVICE_TLS(KeyUsage.digitalSignature, Peer.CLIENT, 30),
  SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, Peer.NONE, 730),
  SEALING(KeyUsage.keyAgreement, Peer.NONE, 730),
  HYBRID_SEALING(KeyUsage.keyEncipherment, Peer.NONE, 730),
  SERVER_TLS(KeyUsage.digitalSignature, Peer.SERVER, 365),
  OPERATOR_TLS(KeyUsage.digitalSignature, Peer.CLIENT, 3650),
  EVIDENCE(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, Peer.NONE, 3650),
  GATEWAY(KeyUsage.keyAgreement, Peer.NONE, 3650),
  GATEWAY_HYBRID(KeyUsage.keyEncipherment, Peer.NONE, 3650);

  private final int usage;
  private final Peer peer;
  private final Duration life;

  Profile(int usage, Peer peer, int days) {
    this.usage = usage;
    this.peer = peer;
    this.life = Duration.ofDays(days);
  }

  KeyUsage usage() {
    return new KeyUsage(usage);
  }

  /** The end of a TLS connection that it may be shown at, or null for none. */
  @Nullable KeyPurposeId purpose() {
    return switch (peer) {
      case CLIENT -> KeyPurposeId.id_kp_clientAuth;
      case SERVER -> KeyPurposeId.id_kp_serverAuth;
      case NONE -> null;
    };
  }

  Duration life() {
    return life;
  }

  private enum Peer {
    CLIENT,
    SERVER,
    NONE
  }
}
