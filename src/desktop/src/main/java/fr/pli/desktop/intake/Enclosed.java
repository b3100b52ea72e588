package fr.pli.desktop.intake;

import fr.pli.desktop.companion.Beside;
import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.CompanionException;
import fr.pli.desktop.companion.CompanionFile;
import fr.pli.desktop.companion.Hl7Letter;
import fr.pli.desktop.pages.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The companions that were taken over with a letter: in {@code processing}, under the letter's
 * base.
 */
final class Enclosed {
  private Enclosed() {}

  /** A letter and what comes with it. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
  record Content(byte[] pdf, List<CompanionBytes> companions) {}

  /** Largest file that is taken over: a message is larger than the document in it. */
  static int mostBytes(Path taken) {
    return CompanionFile.named(Source.nameOf(taken))
        ? CompanionFile.MAX_BYTES
        : Limits.MAX_FILE_BYTES;
  }

  /** The document that a message holds. */
  private static Optional<byte[]> held(Path file, byte[] bytes) {
    try {
      return CompanionFile.named(Source.nameOf(file)) && Hl7Letter.begins(bytes)
          ? Hl7Letter.parse(bytes).pdf()
          : Optional.empty();
    } catch (CompanionException unusable) {
      return Optional.empty();
    }
  }

  /** What a file is as a letter: itself, or what it holds, and then it comes with that. */
  static Content content(Path file, byte[] bytes, List<Path> beside) throws IOException {
    Optional<byte[]> held = held(file, bytes);
    return held.isPresent()
        ? new Content(held.get(), List.of(new CompanionBytes(Source.nameOf(file), bytes, false)))
        : new Content(bytes, Beside.read(file, bytes, beside));
  }

  /** Files that were taken over with a letter. */
  static List<Path> files(Path taken) throws IOException {
    Path processing = taken.getParent();
    return processing == null
            || Files.notExists(processing)
            || CompanionFile.named(Source.nameOf(taken))
        ? List.of()
        : Beside.within(processing, Source.nameOf(taken));
  }

  /**
   * Letters among files that were taken over. A companion whose letter was not taken, since
   * everything stopped between the two, goes back to where it was.
   */
  static List<Path> letters(Path folder, List<Path> taken, Moves moves) throws IOException {
    List<Path> letters = new ArrayList<>();
    for (Path file : taken) {
      if (isLetter(folder, file, taken)) {
        letters.add(file);
      } else if (!hasLetter(file, taken.stream())) {
        moves.move(file, Spelling.free(folder, file));
      }
    }
    return letters;
  }

  private static boolean isLetter(Path folder, Path file, List<Path> taken) throws IOException {
    if (!CompanionFile.named(Source.nameOf(file))) {
      return true;
    }
    try (Stream<Path> waiting = Files.list(folder)) {
      return !hasLetter(file, taken.stream()) && !hasLetter(file, waiting) && holdsLetter(file);
    }
  }

  private static boolean holdsLetter(Path file) throws IOException {
    if (Files.size(file) > CompanionFile.MAX_BYTES) {
      return false;
    }
    byte[] bytes = Files.readAllBytes(file);
    return held(file, bytes).isPresent();
  }

  private static boolean hasLetter(Path companion, Stream<Path> files) {
    String base = CompanionFile.base(Source.nameOf(companion));
    return files
        .map(Source::nameOf)
        .filter(name -> !CompanionFile.named(name))
        .anyMatch(name -> CompanionFile.base(name).equals(base));
  }
}
