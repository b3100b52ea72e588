package fr.pli.desktop.review;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file whose document is safe in the vault.
 *
 * @param folder path of the watched folder, empty when the file was dropped on the window
 * @param bytes length of the document
 */
public record StoredFile(
    String folder, String fileName, DocumentId document, long bytes, String sha256) {
  /** A new letter that is to be read. */
  OutgoingLetter letter(Instant now, @Nullable UUID sameAs) {
    return new OutgoingLetter(
        Ids.next(),
        LetterState.READING,
        fileName,
        folder,
        document,
        bytes,
        sha256,
        now,
        "",
        sameAs,
        null,
        null);
  }
}
