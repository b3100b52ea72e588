package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.letter.LetterSheet;
import java.time.Instant;
import java.util.List;

/**
 * What the journal keeps of a received letter, so that it need neither be fetched nor opened again.
 *
 * @param blob hash of the sealed bytes on the server, hexadecimal
 * @param size of the sealed bytes
 * @param envelope where they lie here
 */
record KeptLetter(
    Instant announced, String blob, long size, DocumentId envelope, ReceivedRows.Content content) {
  /** What may stay of a letter that is erased: who wrote it, and its hash. */
  KeptLetter stripped() {
    LetterSheet sheet =
        new LetterSheet(null, content.sheet().author(), List.of(), null, null, "", "", null);
    return new KeptLetter(
        announced,
        blob,
        size,
        envelope,
        new ReceivedRows.Content(
            content.document(),
            content.bytes(),
            content.sha256(),
            sheet,
            "",
            content.sender(),
            content.signer(),
            content.suite()));
  }
}
