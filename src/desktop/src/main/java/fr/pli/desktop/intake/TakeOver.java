package fr.pli.desktop.intake;

import fr.pli.desktop.intake.Verdict.Ready;
import fr.pli.desktop.intake.Verdict.Refused;
import fr.pli.desktop.intake.Verdict.Waits;
import fr.pli.desktop.pages.PdfMarks;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes whole files out of one folder: into {@code processing} by rename, hashed, stored, entered
 * as a letter, then into {@code done}; or into {@code failed} beside a file that says why. Every
 * step can be the last one before a power cut: what lies in {@code processing} is finished later,
 * and a file that became a letter already does not become a second one.
 */
final class TakeOver {
  static final String PROCESSING = "processing";
  static final String DONE = "done";
  static final String FAILED = "failed";

  private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);
  private static final String UNFINISHED_COPY = ".part";

  private final Path folder;
  private final Registry registry;
  private final Moves moves;
  private final Duration refuse;
  private final InstantSource clock;

  TakeOver(Path folder, Registry registry, Moves moves, Patience patience, InstantSource clock) {
    this.folder = folder;
    this.registry = registry;
    this.moves = moves;
    this.refuse = patience.refuse();
    this.clock = clock;
  }

  /** Where a file lies between the folder and the vault. */
  Path takenPath(Path file) {
    return folder.resolve(PROCESSING).resolve(Source.nameOf(file));
  }

  /** Takes a whole file over, if no namesake lies there. Ready means that it is a letter now. */
  Verdict take(Path file, List<Path> companions) throws IOException {
    Path taken = takenPath(file);
    try {
      Files.createDirectories(folder.resolve(PROCESSING));
      for (Path companion : companions) { // first: a letter is never taken without them
        moves.move(companion, Moves.free(folder.resolve(PROCESSING), Source.nameOf(companion)));
      }
      moves.move(file, taken);
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (AccessDeniedException e) {
      return new Waits(Reasons.READ_ONLY);
    } catch (FileSystemException openElsewhere) {
      return new Waits(Reasons.LOCKED);
    }
    return finish(taken, false);
  }

  /** Files that were taken over and are not finished. */
  List<Path> unfinished() throws IOException {
    Path processing = folder.resolve(PROCESSING);
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(processing)) {
      try (Stream<Path> entries = Files.list(processing)) {
        entries.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return Enclosed.letters(folder, files, moves);
  }

  /** Goes on with a file that was taken over before. */
  Verdict resume(Path taken) throws IOException {
    if (Source.nameOf(taken).endsWith(UNFINISHED_COPY)) {
      Files.delete(taken); // its source is still in the folder
      return new Waits(Reasons.BEING_WRITTEN);
    }
    deleteCopied(taken);
    return finish(taken, true);
  }

  /** A copy that was compared, but whose source was not deleted before everything stopped. */
  private void deleteCopied(Path taken) throws IOException {
    Path source = folder.resolve(Source.nameOf(taken));
    if (Files.isRegularFile(source)
        && Files.size(source) == Files.size(taken)
        && Arrays.equals(Hash.sha256(source), Hash.sha256(taken))
        && Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(taken)) < 0) {
      Files.delete(source);
    }
  }

  private Verdict finish(Path taken, boolean again) throws IOException {
    if (Files.size(taken) > Enclosed.mostBytes(taken)) {
      return fail(taken, Reasons.TOO_LARGE);
    }
    byte[] bytes = Files.readAllBytes(taken);
    Enclosed.Content content = Enclosed.content(taken, bytes, Enclosed.files(taken));
    byte[] pdf = content.pdf();
    if (!PdfMarks.begins(pdf) || !PdfMarks.ends(pdf)) {
      return unchangedForLong(taken)
          ? fail(taken, Reasons.NOT_COMPLETE)
          : new Waits(Reasons.BEING_WRITTEN);
    }
    Source source = Source.in(folder, taken);
    String sha256 = Hash.sha256(pdf);
    try {
      if (!again || !registry.knows(source, sha256)) {
        registry.keep(source, sha256, content.companions());
        registry.enter(source, pdf, sha256);
      }
    } catch (RuntimeException e) {
      LOG.warn("A letter is not stored yet: {}", e.getClass().getName());
      return new Waits(Reasons.NOT_STORED);
    }
    putAllAway(taken, DONE);
    return new Ready();
  }

  private boolean unchangedForLong(Path taken) throws IOException {
    Instant modified = Files.getLastModifiedTime(taken).toInstant();
    return modified.plus(refuse).isBefore(clock.instant());
  }

  private Verdict fail(Path taken, String reason) throws IOException {
    registry.setAside(Source.in(folder, taken), Files.size(taken), reason);
    Path failed = putAllAway(taken, FAILED);
    Files.writeString(
        failed.resolveSibling(Source.nameOf(failed) + ".reason.txt"),
        reason + " " + clock.instant() + System.lineSeparator());
    return new Refused(reason);
  }

  /** The letter last: as long as it lies here, what came with it is not alone. */
  private Path putAllAway(Path taken, String name) throws IOException {
    for (Path companion : Enclosed.files(taken)) {
      putAway(companion, name);
    }
    return putAway(taken, name);
  }

  private Path putAway(Path taken, String name) throws IOException {
    Path away = folder.resolve(name);
    Files.createDirectories(away);
    Path free = Moves.free(away, Source.nameOf(taken));
    moves.move(taken, free);
    return free;
  }
}
