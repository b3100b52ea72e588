package fr.pli.exchange.seal.v1;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Object identifiers of format version 1. The arc is {@code 2.25.<UUID>} (ITU-T X.667), which is
 * ours without asking a registry; the UUID is 6f1d2a52-7c0e-4b7e-9d55-3f0c8a1e4b21.
 */
final class Oids {
  private static final ASN1ObjectIdentifier PLI =
      new ASN1ObjectIdentifier("2.25.147695742537329274125817855341001329441");

  private static final ASN1ObjectIdentifier ENVELOPE_V1 = PLI.branch("1").branch("1");

  /** Content type of the signed {@link PackageCodec package}. */
  static final ASN1ObjectIdentifier PACKAGE = ENVELOPE_V1.branch("1");

  /** Type of the signed attribute that holds the {@link Binding}. */
  static final ASN1ObjectIdentifier BINDING = ENVELOPE_V1.branch("2");

  private Oids() {}
}
