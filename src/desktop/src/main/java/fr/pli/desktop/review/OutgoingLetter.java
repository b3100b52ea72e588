package fr.pli.desktop.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.letter.LetterState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter on its way out.
 *
 * @param fileName name of the file it came from, without folder
 * @param folder watched folder it came from, or empty when it was dropped on the window
 * @param document null while the file is still arriving
 * @param sha256 of the PDF, hexadecimal; empty while arriving
 * @param reason code of why it is arriving, set aside or unreadable ("being-written", "password",
 *     "already-sent", "by-person"); empty otherwise
 * @param sameAs an earlier letter with the same bytes
 */
public record OutgoingLetter(
    UUID id,
    LetterState state,
    String fileName,
    String folder,
    @Nullable DocumentId document,
    long bytes,
    String sha256,
    Instant takenAt,
    String reason,
    @Nullable UUID sameAs,
    @Nullable Reading reading,
    @Nullable ReviewSheet sheet) {

  /** Never prints its content. */
  @Override
  public String toString() {
    return "OutgoingLetter[" + id + ", " + state.code() + "]";
  }
}
