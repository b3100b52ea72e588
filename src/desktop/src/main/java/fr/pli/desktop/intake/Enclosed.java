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
import java.util.stream.Stream;

/**
 * The companions that were taken over with a letter: in {@code processing}, under the letter's
 * base.
 */
final class Enclosed {
  private Enclosed() {}

  /** Largest file that is taken over: a message is larger than the document in it. */
  static int mostBytes(Path taken) {
    return CompanionFile.named(Source.nameOf(taken))
        ? CompanionFile.MAX_BYTES
        : Limits.MAX_FILE_BYTES;
  }

  /** The document of a file that was taken over: the file itself, or what a message holds. */
  static byte[] document(Path taken, byte[] bytes) {
    try {
      return CompanionFile.named(Source.nameOf(taken)) && Hl7Letter.begins(bytes)
          ? Hl7Letter.parse(bytes).pdf().orElse(bytes)
          : bytes;
    } catch (CompanionException unusable) {
      return bytes;
    }
  }

  /** Files that were taken over with a letter. */
  static List<Path> files(Path taken) throws IOException {
    Path processing = taken.getParent();
    return processing == null || CompanionFile.named(Source.nameOf(taken))
        ? List.of()
        : Beside.within(processing, Source.nameOf(taken));
  }

  /** What comes with a letter; a message comes with the letter that it holds. */
  static List<CompanionBytes> of(Path taken, byte[] bytes, byte[] pdf) throws IOException {
    return pdf == bytes
        ? Beside.read(taken, pdf, files(taken))
        : List.of(new CompanionBytes(Source.nameOf(taken), bytes, false));
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
        moves.move(file, Moves.free(folder, Source.nameOf(file)));
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
    return document(file, bytes) != bytes;
  }

  private static boolean hasLetter(Path companion, Stream<Path> files) {
    String base = CompanionFile.base(Source.nameOf(companion));
    return files
        .map(Source::nameOf)
        .filter(name -> !CompanionFile.named(name))
        .anyMatch(name -> CompanionFile.base(name).equals(base));
  }
}
