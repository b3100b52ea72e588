package fr.pli.desktop.intake;

import fr.pli.desktop.conversion.FileContent;
import fr.pli.desktop.conversion.FileKind;
import fr.pli.desktop.intake.Verdict.Ready;
import fr.pli.desktop.intake.Verdict.Refused;
import fr.pli.desktop.intake.Verdict.Waits;
import fr.pli.desktop.pages.Limits;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Says when a file is whole: unchanged over two looks, free to be opened for itself, and with both
 * marks of a PDF. A truncated PDF waits for ever, visibly; it can be dropped on the window as it
 * is.
 */
final class ReadyRule {

  private final Patience patience;

  ReadyRule(Patience patience) {
    this.patience = patience;
  }

  /**
   * Judges a file.
   *
   * @throws NoSuchFileException if it has gone
   */
  Verdict judge(Path file, Look look, Instant now) throws IOException {
    if (!look.unchangedFor(patience.settle(), now)) {
      return new Waits(Reasons.BEING_WRITTEN);
    }
    boolean old = look.unchangedFor(patience.refuse(), now);
    if (look.bytes() == 0) {
      return old ? new Refused(Reasons.EMPTY) : new Waits(Reasons.EMPTY);
    }
    if (look.bytes() > Limits.MAX_FILE_BYTES) {
      return new Refused(Reasons.TOO_LARGE);
    }
    try (FileChannel channel = open(file)) {
      return lockedByAnother(channel) ? new Waits(Reasons.LOCKED) : judge(channel, old);
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (AccessDeniedException notOurs) {
      return new Waits(Reasons.NOT_READABLE);
    } catch (FileSystemException openElsewhere) {
      return new Waits(Reasons.LOCKED);
    }
  }

  private static Verdict judge(FileChannel channel, boolean old) throws IOException {
    FileContent content = FileContent.of(channel);
    Optional<FileKind> kind = FileKind.of(content);
    if (kind.isEmpty()) {
      return old ? new Refused(Reasons.NOT_A_PDF) : new Waits(Reasons.NOT_COMPLETE);
    }
    return kind.get().whole(content) ? new Ready() : new Waits(Reasons.NOT_COMPLETE);
  }

  /**
   * Opens for writing although nothing is written: on Windows that fails while a program that does
   * not share the file has it open. A file that may only be read is opened for reading.
   */
  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (AccessDeniedException mayOnlyBeRead) {
      return FileChannel.open(file, StandardOpenOption.READ);
    }
  }

  private static boolean lockedByAnother(FileChannel channel) {
    try (FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException | RuntimeException noLocksHere) {
      return false; // a drive without locks, or a file that may only be read
    }
  }
}
