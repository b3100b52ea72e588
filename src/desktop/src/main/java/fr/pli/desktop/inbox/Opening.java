package fr.pli.desktop.inbox;

import fr.pli.desktop.inbox.Fetching.Fetched;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.OpenedEnvelope;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.wire.Sha256;

/** Opens one envelope and asks who signed it; stores nothing. */
final class Opening {
  private final Trust trust;
  private final Provenance provenance;

  Opening(Trust trust) {
    this.trust = trust;
    this.provenance = new Provenance(trust);
  }

  /** What an opened letter holds. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
  record Opened(
      byte[] pdf,
      String sha256,
      LetterSheet sheet,
      String searchText,
      Provenance.Sender sender,
      String suite) {
    /** The same with the PDF in the vault. */
    ReceivedRows.Content storedAs(DocumentId document) {
      return new ReceivedRows.Content(
          document, pdf.length, sha256, sheet, searchText, sender.name(), sender.device(), suite);
    }
  }

  /**
   * What the envelope holds, verified.
   *
   * @throws UnopenedException with the reason that the letter stays unreadable for
   */
  Opened open(Fetched letter) throws UnopenedException {
    OpenedEnvelope opened = opened(letter.sealed());
    if (!opened.messageId().equals(letter.id())) {
      // Another letter's envelope under this letter's name.
      throw new UnopenedException("altered");
    }
    Provenance.Sender sender = provenance.of(letter, opened.signer());
    byte[] pdf = opened.content().pdf();
    return new Opened(
        pdf,
        Sha256.hex(pdf),
        opened.content().sheet(),
        SearchText.of(opened.content().sheet(), sender.name()),
        sender,
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
