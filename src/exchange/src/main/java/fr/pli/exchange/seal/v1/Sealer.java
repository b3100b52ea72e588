package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.seal.Trust;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Makes envelopes of version 1. The content key is wrapped first and the signature made last but
 * one, because the signature covers the wrapped keys.
 */
public final class Sealer {
  private Sealer() {}

  /** See {@link fr.pli.exchange.seal.Envelopes#seal}. */
  public static byte[] seal(
      UUID messageId,
      Instant at,
      LetterPackage content,
      SigningIdentity sender,
      List<RecipientDevice> recipients)
      throws SealException {
    Instant time = at.truncatedTo(ChronoUnit.MILLIS);
    requireSigner(sender.certificate(), time);
    Suite suite = suite(recipients);
    List<X509Certificate> certificates = certificates(suite, recipients, time);

    SecretKey key = Gcm.newKey();
    AlgorithmIdentifier encryption = Gcm.newParameters();
    ASN1Set entries =
        new DERSet(suite.wrap(key, encryption, certificates).toArray(ASN1Encodable[]::new));
    Binding binding =
        new Binding(
            suite,
            messageId,
            Digests.of(sender.certificate()),
            hashes(certificates),
            time,
            content.pdf().length,
            Digests.of(content.pdf()),
            Outer.bound(entries, encryption));
    byte[] pdf = content.pdf();
    Around signed = Signing.around(PackageCodec.around(content), pdf, binding, sender);
    return Outer.write(
        entries,
        encryption,
        signed.size(),
        (envelope, offset) ->
            Gcm.encrypt(key, encryption, envelope, offset, signed.before(), pdf, signed.after()));
  }

  private static void requireSigner(X509Certificate certificate, Instant at) throws SealException {
    if (!KeyUsages.allowSigning(certificate) || !Trust.valid(certificate, at)) {
      throw new SealException(Reason.UNTRUSTED_SIGNER, "Not a valid signing certificate");
    }
  }

  private static Suite suite(List<RecipientDevice> recipients) {
    return recipients.stream().allMatch(device -> device.hybrid() != null)
        ? Suite.HYBRID
        : Suite.P256;
  }

  private static List<X509Certificate> certificates(
      Suite suite, List<RecipientDevice> recipients, Instant at) throws SealException {
    List<X509Certificate> certificates =
        recipients.stream()
            .map(device -> suite == Suite.HYBRID ? device.hybrid() : device.baseline())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (certificates.isEmpty()) {
      throw new SealException(Reason.BAD_RECIPIENT, "Nobody to seal for");
    }
    if (!certificates.stream().allMatch(each -> suite.fits(each) && Trust.valid(each, at))) {
      throw new SealException(Reason.BAD_RECIPIENT, "Not a valid sealing certificate");
    }
    return certificates;
  }

  private static List<byte[]> hashes(List<X509Certificate> certificates) throws SealException {
    List<byte[]> hashes = new ArrayList<>();
    for (X509Certificate certificate : certificates) {
      hashes.add(Digests.of(certificate));
    }
    return hashes;
  }
}
