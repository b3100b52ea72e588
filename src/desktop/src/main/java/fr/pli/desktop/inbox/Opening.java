package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.OpenedEnvelope;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.wire.Sha256;
import java.util.Optional;
import java.util.UUID;

/** Opens one envelope and asks who signed it; stores nothing. */
final class Opening {
  private final Trust trust;

  Opening(Trust trust) {
    this.trust = trust;
  }

  /** What an opened letter holds. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
  record Opened(
      byte[] pdf,
      String sha256,
      LetterSheet sheet,
      String searchText,
      String sender,
      String suite) {
    /** The same with the PDF in the vault. */
    ReceivedRows.Content storedAs(DocumentId document) {
      return new ReceivedRows.Content(
          document, pdf.length, sha256, sheet, searchText, sender, suite);
    }
  }

  /**
   * What the envelope holds, verified.
   *
   * @throws UnopenedException with the reason that the letter stays unreadable for
   */
  Opened open(UUID message, byte[] envelope) throws UnopenedException {
    OpenedEnvelope opened = opened(envelope);
    if (!opened.messageId().equals(message)) {
      // Another letter's envelope under this letter's name.
      throw new UnopenedException("altered");
    }
    Optional<String> sender = trust.senderOf(opened.signer());
    if (sender.isEmpty()) {
      throw new UnopenedException("unknown-sender");
    }
    byte[] pdf = opened.content().pdf();
    return new Opened(
        pdf,
        Sha256.hex(pdf),
        opened.content().sheet(),
        SearchText.of(opened.content().sheet(), sender.get()),
        sender.get(),
        opened.suite());
  }

  private OpenedEnvelope opened(byte[] envelope) throws UnopenedException {
    try {
      return Envelopes.open(envelope, trust.keys(), trust.authorities());
    } catch (SealException e) {
      throw new UnopenedException(
          switch (e.reason()) {
            case MALFORMED, BAD_RECIPIENT -> "malformed";
            case TOO_LARGE -> "too-large";
            case NOT_FOR_US -> "not-for-us";
            case ALTERED -> "altered";
            case UNTRUSTED_SIGNER -> "untrusted-signer";
          });
    }
  }
}
