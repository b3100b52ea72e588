package fr.pli.server.enrolment;

import java.time.Duration;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate of the authority may be used for, and how long. No key serves two purposes.
 */
enum Profile {
  DEVICE_TLS(KeyUsage.digitalSignature, KeyPurposeId.id_kp_clientAuth, 30),
  SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, null, 730),
  SEALING(KeyUsage.keyAgreement, null, 730),
  HYBRID_SEALING(KeyUsage.keyEncipherment, null, 730),
  SERVER_TLS(KeyUsage.digitalSignature, KeyPurposeId.id_kp_serverAuth, 365),
  OPERATOR_TLS(KeyUsage.digitalSignature, KeyPurposeId.id_kp_clientAuth, 3650),
  EVIDENCE(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, null, 3650),
  GATEWAY(KeyUsage.keyAgreement, null, 3650),
  GATEWAY_HYBRID(KeyUsage.keyEncipherment, null, 3650);

  private final int usage;
  private final @Nullable KeyPurposeId purpose;
  private final Duration life;

  Profile(int usage, @Nullable KeyPurposeId purpose, int days) {
    this.usage = usage;
    this.purpose = purpose;
    this.life = Duration.ofDays(days);
  }

  KeyUsage usage() {
    return new KeyUsage(usage);
  }

  @Nullable KeyPurposeId purpose() {
    return purpose;
  }

  Duration life() {
    return life;
  }
}
