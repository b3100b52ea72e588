package fr.pli.server.dispatch;

import fr.pli.exchange.letter.Delivery;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.Holder;
import fr.pli.exchange.seal.OpenedEnvelope;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.SealException;
import fr.pli.server.channels.Handover;
import fr.pli.server.mailbox.Blobs;
import fr.pli.server.mailbox.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * Opens what was sealed to the gateway because it has to leave the network: in memory, for one
 * handover, after every check of the seal.
 */
public final class Gateway {
  private final Blobs blobs;
  private final List<OpeningKey> keys;
  private final Set<X509Certificate> authorities;

  public Gateway(Blobs blobs, List<OpeningKey> keys, Set<X509Certificate> authorities) {
    this.blobs = blobs;
    this.keys = keys;
    this.authorities = authorities;
  }

  /**
   * Opens a message's envelope.
   *
   * @throws SealException when it must not be opened, is another message's, is meant for another
   *     channel than it was submitted to, or is signed by others than those who brought it
   */
  Handover open(Message message) throws IOException, SealException {
    byte[] envelope;
    try (InputStream in = Channels.newInputStream(blobs.open(message.sha256()))) {
      envelope = in.readAllBytes();
    }
    OpenedEnvelope opened = Envelopes.open(envelope, keys, authorities);
    requireSignedBySender(opened, message);
    Delivery delivery = opened.content().sheet().delivery();
    if (!opened.messageId().equals(message.id())
        || delivery == null
        || delivery.channel() != message.channel()) {
      throw new SealException(SealException.Reason.MALFORMED, "Meant for something else");
    }
    return new Handover(message.id(), delivery, opened.content());
  }

  /** A key that was stolen signs for ever; only its own practice brings letters under its name. */
  private static void requireSignedBySender(OpenedEnvelope opened, Message message)
      throws SealException {
    if (Holder.of(opened.signer())
        .filter(signer -> signer.mailbox().equals(message.sender()))
        .isEmpty()) {
      throw new SealException(SealException.Reason.UNTRUSTED_SIGNER, "Signed by another mailbox");
    }
  }
}
