package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.OpenedEnvelope;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import fr.pli.exchange.seal.Trust;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.PKIXRecipientId;
import org.bouncycastle.cms.RecipientId;
import org.bouncycastle.cms.RecipientInformation;

/** Opens envelopes of version 1: finds one's entry, checks the tag, the signature, each binding. */
public final class Opener {
  private final List<OpeningKey> keys;
  private final Set<X509Certificate> authorities;

  public Opener(List<OpeningKey> keys, Set<X509Certificate> authorities) {
    this.keys = keys;
    this.authorities = authorities;
  }

  /**
   * See {@link fr.pli.exchange.seal.Envelopes#open}.
   *
   * @throws RuntimeException for ASN.1 of another shape; the caller maps it
   */
  public OpenedEnvelope open(byte[] envelope) throws SealException {
    Outer outer = Outer.decode(envelope);
    Entry entry = ownEntry(outer);
    Suite suite = Suite.of(entry.information());
    Verification inner = Verification.of(Gcm.decrypt(contentKey(suite, entry), outer));
    LetterPackage content = PackageCodec.decode(inner.packed());
    requireBinding(inner, suite, outer, content);
    requireNamed(inner.binding(), entry);
    requireSigner(inner);
    Binding binding = inner.binding();
    return new OpenedEnvelope(
        binding.messageId(), binding.at(), inner.signer(), suite.code(), content);
  }

  private record Entry(RecipientInformation information, List<OpeningKey> keys) {}

  /** Our entry, and the keys at hand (one, or one with several certificates) that it names. */
  private Entry ownEntry(Outer outer) throws SealException {
    try {
      CMSAuthEnvelopedData data = new CMSAuthEnvelopedData(outer.withoutContent());
      for (RecipientInformation each : data.getRecipientInfos()) {
        List<OpeningKey> named =
            keys.stream().filter(key -> names(each.getRID(), key.certificate())).toList();
        if (!named.isEmpty()) {
          return new Entry(each, named);
        }
      }
    } catch (CMSException e) {
      throw new SealException(Reason.MALFORMED, "Not an envelope", e);
    }
    throw new SealException(Reason.NOT_FOR_US, "No entry for this device");
  }

  private static boolean names(RecipientId id, X509Certificate certificate) {
    try {
      return id instanceof PKIXRecipientId named
          && Arrays.equals(named.getSubjectKeyIdentifier(), KeyIdentifier.of(certificate));
    } catch (CertificateException e) {
      return false;
    }
  }

  private static SecretKey contentKey(Suite suite, Entry entry) throws SealException {
    byte[] key = suite.unwrap(entry.information(), entry.keys().getFirst().key());
    if (key.length != Gcm.KEY) {
      throw new SealException(Reason.MALFORMED, "A content key of a wrong size");
    }
    return new SecretKeySpec(key, "AES");
  }

  private static void requireBinding(
      Verification inner, Suite suite, Outer outer, LetterPackage content) throws SealException {
    Binding binding = inner.binding();
    if (binding.suite() != suite
        || binding.pdfLength() != content.pdf().length
        || !Arrays.equals(binding.pdfHash(), Digests.of(content.pdf()))
        || !Arrays.equals(binding.sender(), Digests.of(inner.signer()))
        || !Arrays.equals(binding.outer(), Outer.bound(outer.recipients(), outer.encryption()))) {
      throw new SealException(Reason.ALTERED, "The envelope is not the one that was signed");
    }
  }

  private static void requireNamed(Binding binding, Entry entry) throws SealException {
    for (OpeningKey key : entry.keys()) {
      if (binding.names(Digests.of(key.certificate()))) {
        return;
      }
    }
    throw new SealException(Reason.NOT_FOR_US, "The signer did not address this device");
  }

  private void requireSigner(Verification inner) throws SealException {
    if (!KeyUsages.allowSigning(inner.signer())
        || !Trust.issued(inner.signer(), authorities, inner.binding().at())) {
      throw new SealException(Reason.UNTRUSTED_SIGNER, "The signer is not a trusted one");
    }
  }
}
