package fr.pli.desktop.privacy;

import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.intake.PutAway;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files in watched folders that letters came from. They lie there in the clear after they were
 * taken in, so erasing a letter deletes them first, as long as their place is known.
 */
final class SourceFiles {
  private static final Logger LOG = LoggerFactory.getLogger(SourceFiles.class);

  private final Letters letters;
  private final KeptCompanions companions;

  SourceFiles(Letters letters, KeptCompanions companions) {
    this.letters = letters;
    this.companions = companions;
  }

  /** False when a file may be left: its folder cannot be reached, or lets nothing be deleted. */
  boolean delete(UUID letter) {
    Optional<OutgoingLetter> found =
        letters.find(letter).filter(it -> !it.folder().isEmpty() && !it.fileName().isEmpty());
    return found.isEmpty() || delete(found.get());
  }

  private boolean delete(OutgoingLetter letter) {
    try {
      Path folder = Path.of(letter.folder());
      PutAway.delete(folder, sizes(letter));
      return true;
    } catch (IOException | InvalidPathException e) {
      LOG.warn("The file of a letter is not deleted: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private Map<String, Long> sizes(OutgoingLetter letter) {
    Map<String, Long> sizes = new HashMap<>(Map.of(letter.sha256(), letter.bytes()));
    companions
        .of(new KeptCompanions.Letter(letter.folder(), letter.fileName(), letter.sha256()))
        .forEach(each -> sizes.put(Sha256.hex(each.bytes()), (long) each.bytes().length));
    return sizes;
  }
}
