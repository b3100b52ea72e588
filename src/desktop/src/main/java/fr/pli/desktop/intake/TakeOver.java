package fr.pli.desktop.intake;

import fr.pli.desktop.conversion.FileKind;
import fr.pli.desktop.intake.Verdict.Kept;
import fr.pli.desktop.intake.Verdict.Ready;
import fr.pli.desktop.intake.Verdict.Refused;
import fr.pli.desktop.intake.Verdict.Waits;
import fr.pli.exchange.wire.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
 * as a letter, then into {@code done}; or into {@code failed} beside a file that says why. A file
 * that may not be moved is read where it lies, and remembered. Every step can be the last one
 * before a power cut: what lies in {@code processing} is finished later, and a file that became a
 * letter already does not become a second one.
 */
final class TakeOver {
  static final String PROCESSING = "processing";
  static final String DONE = "done";
  static final String FAILED = "failed";

  private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);
  private static final String UNFINISHED_COPY = ".part";

  /** Whether a file may refuse to be moved only because another program has it open. */
  private static final boolean OPEN_FILES_STAY = File.separatorChar == '\\';

  private final Path folder;
  private final Registry registry;
  private final Copies copies;
  private final Moves moves;
  private final Duration refuse;
  private final InstantSource clock;

  TakeOver(Path folder, Registry registry, Copies copies, FolderWatch.Desk desk) {
    this.folder = folder;
    this.registry = registry;
    this.copies = copies;
    this.moves = new Moves(desk.rename());
    this.refuse = desk.patience().refuse();
    this.clock = desk.clock();
  }

  /** Where a file lies between the folder and the vault. */
  Path takenPath(Path file) {
    return folder.resolve(PROCESSING).resolve(file.getFileName());
  }

  /**
   * Takes a whole file over, if no namesake lies there. Ready means that it is a letter now.
   *
   * @param companions files that come with it
   * @param old true when it has not changed for long
   */
  Verdict take(Path file, List<Path> companions, boolean old) throws IOException {
    Path taken = takenPath(file);
    try {
      Files.createDirectories(folder.resolve(PROCESSING));
      for (Path companion : companions) { // first: a letter is never taken without them
        moves.move(companion, Spelling.free(folder.resolve(PROCESSING), companion));
      }
      moves.move(file, taken);
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (FileSystemException refused) {
      return unmoved(file, companions, refused instanceof AccessDeniedException, old);
    }
    return finish(taken, false);
  }

  /** In a folder that takes our own files it may be this file alone, and for a moment only. */
  private Verdict unmoved(Path file, List<Path> companions, boolean denied, boolean old)
      throws IOException {
    boolean forGood = old && (denied || !OPEN_FILES_STAY);
    return forGood || !moves.possible(folder, folder.resolve(PROCESSING))
        ? keep(file, companions)
        : new Waits(denied ? Reasons.READ_ONLY : Reasons.LOCKED);
  }

  private Verdict keep(Path file, List<Path> companions) throws IOException {
    Look look = Look.at(file, clock.instant());
    Enclosed.Content content =
        Enclosed.content(file, Files.readAllBytes(file), with(file, companions));
    if (!whole(content.pdf()) || changed(file, look)) {
      return new Waits(Reasons.BEING_WRITTEN);
    }
    if (!copies.hold(file, look)) {
      try {
        copies.enter(Source.in(folder, file), content);
      } catch (RuntimeException e) {
        return notStored(e);
      }
    }
    return new Kept();
  }

  /** What lies beside a file, or was moved already when the file refused to be. */
  private List<Path> with(Path file, List<Path> companions) throws IOException {
    List<Path> all = new ArrayList<>(Enclosed.files(takenPath(file)));
    companions.stream().filter(Files::exists).forEach(all::add);
    return all;
  }

  /** Files that were taken over and are not finished. */
  List<Path> unfinished() throws IOException {
    Path processing = folder.resolve(PROCESSING);
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(processing)) {
      try (Stream<Path> entries = Files.list(processing)) {
        entries.filter(TakeOver::isTaken).sorted().forEach(files::add);
      }
    }
    return Enclosed.letters(folder, files, moves);
  }

  private static boolean isTaken(Path entry) {
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
        && !Source.nameOf(entry).equals(Moves.PROBE);
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
    Look look = Look.at(taken, clock.instant());
    Enclosed.Content content =
        Enclosed.content(taken, Files.readAllBytes(taken), Enclosed.files(taken));
    byte[] pdf = content.pdf();
    if (!whole(pdf) || changed(taken, look)) {
      return unchangedForLong(taken)
          ? fail(taken, Reasons.NOT_COMPLETE)
          : new Waits(Reasons.BEING_WRITTEN);
    }
    Source source = Source.in(folder, taken);
    String sha256 = Sha256.hex(pdf);
    try {
      if (!again || !registry.knows(source, sha256)) {
        registry.keep(source, sha256, content.companions());
        registry.enter(source, pdf, sha256);
      }
    } catch (RuntimeException e) {
      return notStored(e);
    }
    if (changed(taken, look)) {
      return new Waits(Reasons.BEING_WRITTEN); // what was added becomes a letter of its own
    }
    putAllAway(taken, DONE);
    return new Ready();
  }

  private static Waits notStored(RuntimeException e) {
    LOG.warn("A letter is not stored yet: {}", e.getClass().getName());
    return new Waits(Reasons.NOT_STORED);
  }

  private static boolean whole(byte[] file) {
    return FileKind.of(file).filter(kind -> kind.whole(file)).isPresent();
  }

  private boolean changed(Path file, Look look) throws IOException {
    return !look.sameAs(Look.at(file, clock.instant()));
  }

  private boolean unchangedForLong(Path taken) throws IOException {
    Instant modified = Files.getLastModifiedTime(taken).toInstant();
    return modified.plus(refuse).isBefore(clock.instant());
  }

  private Verdict fail(Path taken, String reason) throws IOException {
    registry.setAside(Source.in(folder, taken), Files.size(taken), reason);
    Path failed = putAllAway(taken, FAILED);
    Files.writeString(
        failed.resolveSibling(Spelling.with(Source.nameOf(failed), ".reason.txt")),
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
    Path free = Spelling.free(away, taken);
    moves.move(taken, free);
    return free;
  }
}
