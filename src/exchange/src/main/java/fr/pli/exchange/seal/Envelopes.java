package fr.pli.exchange.seal;

import fr.pli.exchange.seal.SealException.Reason;
import fr.pli.exchange.seal.v1.Opener;
import fr.pli.exchange.seal.v1.Sealer;
import fr.pli.exchange.wire.Routes;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Seals letters and opens sealed ones. */
public final class Envelopes {
  /** Largest PDF, in bytes. */
  public static final int MAX_PDF = 60 << 20;

  private Envelopes() {}

  /**
   * Signs and seals a letter for every device of its recipients.
   *
   * @param at when it is sealed; kept to the millisecond
   * @param recipients at least one; the hybrid suite is used when every one announces it
   * @throws SealException TOO_LARGE, BAD_RECIPIENT, or UNTRUSTED_SIGNER when the sender's
   *     certificate is not one for signing
   */
  public static byte[] seal(
      UUID messageId,
      Instant at,
      LetterPackage content,
      SigningIdentity sender,
      List<RecipientDevice> recipients)
      throws SealException {
    if (content.pdf().length > MAX_PDF) {
      throw new SealException(Reason.TOO_LARGE, "A PDF of more than 60 MB");
    }
    byte[] envelope = Sealer.seal(messageId, at, content, sender, recipients);
    if (envelope.length > Routes.MAX_BLOB) {
      throw new SealException(Reason.TOO_LARGE, "An envelope of more than 64 MB");
    }
    return envelope;
  }

  /**
   * Opens an envelope. Nothing is returned before tag, signature, signer and every binding are
   * verified.
   *
   * @param keys all sealing keys that this device has or had
   * @param authorities the authorities whose members may sign
   * @throws SealException with the reason; never another exception, whatever the bytes are
   */
  public static OpenedEnvelope open(
      byte[] envelope, List<OpeningKey> keys, Set<X509Certificate> authorities)
      throws SealException {
    if (envelope.length > Routes.MAX_BLOB) {
      throw new SealException(Reason.TOO_LARGE, "An envelope of more than 64 MB");
    }
    try {
      return new Opener(keys, authorities).open(envelope);
    } catch (RuntimeException e) {
      throw new SealException(Reason.MALFORMED, "Not an envelope", e);
    }
  }
}
