package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.ReceivedState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A received letter.
 *
 * @param announcedAt server time
 * @param sheet null until opened
 * @param document the PDF, null until opened
 * @param sha256 of the PDF, hexadecimal; empty until opened
 * @param sender name of the mailbox that the signer belongs to, from the members list
 * @param suite "hybrid" or "p256"; empty until opened
 * @param reason why it is unreadable, code; otherwise empty
 * @param filedTo where it was filed from this workstation; otherwise empty
 * @param assignedTo who has to deal with it; empty for nobody
 * @param signerShutOut when the workstation that signed it was shut out of the network, server
 *     time; null if it was not
 */
public record ReceivedLetter(
    UUID id,
    ReceivedState state,
    Instant announcedAt,
    @Nullable LetterSheet sheet,
    @Nullable DocumentId document,
    long bytes,
    String sha256,
    String sender,
    String suite,
    String reason,
    String filedTo,
    String assignedTo,
    @Nullable Instant signerShutOut) {

  /** Never prints its content. */
  @Override
  public String toString() {
    return "ReceivedLetter[" + id + ", " + state.code() + "]";
  }
}
