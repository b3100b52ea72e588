package fr.pli.desktop.intake;

import fr.pli.desktop.intake.Verdict.Kept;
import fr.pli.desktop.intake.Verdict.Ready;
import fr.pli.desktop.intake.Verdict.Waits;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes whole files out of one folder, into {@code processing} by rename, where {@link Finishing}
 * makes letters of them. A file that may not be moved is read where it lies, and remembered. Every
 * step can be the last one before a power cut: what lies in {@code processing} is finished later.
 */
final class TakeOver {
  static final String PROCESSING = "processing";
  static final String DONE = "done";
  static final String FAILED = "failed";

  private static final String UNFINISHED_COPY = ".part";

  /** Whether a file may refuse to be moved only because another program has it open. */
  private static final boolean OPEN_FILES_STAY = File.separatorChar == '\\';

  private final Path folder;
  private final Copies copies;
  private final Moves moves;
  private final InstantSource clock;

  TakeOver(Path folder, Copies copies, FolderWatch.Desk desk) {
    this.folder = folder;
    this.copies = copies;
    this.moves = new Moves(desk.rename());
    this.clock = desk.clock();
  }

  /** Where a file lies between the folder and the vault. */
  Path takenPath(Path file) {
    return folder.resolve(PROCESSING).resolve(file.getFileName());
  }

  /**
   * Takes a whole file over, if no namesake lies there. Ready means that it is to be finished.
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
    return new Ready();
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
    if (!Finishing.whole(content.pdf()) || !look.sameAs(Look.at(file, clock.instant()))) {
      return new Waits(Reasons.BEING_WRITTEN);
    }
    if (!copies.hold(file, look)) {
      try {
        copies.enter(Source.in(folder, file), content);
      } catch (RuntimeException e) {
        return Finishing.notStored(e);
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

  /** Tidies up around a file that was taken over before; false if it is none. */
  boolean resume(Path taken) throws IOException {
    if (Source.nameOf(taken).endsWith(UNFINISHED_COPY)) {
      Files.delete(taken); // its source is still in the folder
      return false;
    }
    deleteCopied(taken);
    return true;
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
}
