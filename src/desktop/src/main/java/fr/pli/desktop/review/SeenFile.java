package fr.pli.desktop.review;

import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterState;
import java.time.Instant;

/**
 * A file that was seen and cannot be taken in yet.
 *
 * @param folder path of the watched folder
 * @param reason code of why it waits
 */
public record SeenFile(String folder, String fileName, long bytes, String reason) {
  /** A new letter that is arriving. */
  OutgoingLetter letter(Instant now) {
    return new OutgoingLetter(
        Ids.next(),
        LetterState.ARRIVING,
        fileName,
        folder,
        null,
        bytes,
        "",
        now,
        reason,
        null,
        null,
        null);
  }
}
