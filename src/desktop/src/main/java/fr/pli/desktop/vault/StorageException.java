package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;

/**
 * An open vault could not store or read something. The message names the kind of failure only:
 * statements and values, which may be about patients, never get into it, and a failure of the
 * database is therefore kept as numbers and a stack trace, not as a cause.
 */
public final class StorageException extends RuntimeException {
  private static final long SCARCE = 1 << 20;

  /** What went wrong. The names are stable. */
  public enum Reason {
    MISSING,
    /** What is stored is not what was written. */
    DAMAGED,
    /** A row breaks a rule of its table, for example the same id twice. */
    CONFLICT,
    READ_ONLY,
    DISK_FULL,
    /** The vault was closed. */
    CLOSED,
    /**
     * The disk did not confirm a writing, so that nobody knows what is on it; nothing more is
     * written until the vault was closed and opened again.
     */
    UNSURE,
    FAILED;

    static Reason of(IOException e, Path directory) {
      return switch (e) {
        case DamagedFileException _ -> DAMAGED;
        case NoSuchFileException _ -> MISSING;
        case AccessDeniedException _ -> READ_ONLY;
        default -> {
          if (e.getCause() instanceof ReadOnlyFileSystemException
              || String.valueOf(e.getMessage()).contains("Read-only file system")) {
            yield READ_ONLY;
          }
          yield isFull(e, directory) ? DISK_FULL : FAILED;
        }
      };
    }

    // The text of the system's error may be in the user's language; the free space is not, but may
    // be back already, since what was half written is deleted.
    private static boolean isFull(IOException e, Path directory) {
      try {
        return String.valueOf(e.getMessage()).contains("No space left")
            || Files.getFileStore(directory).getUsableSpace() < SCARCE;
      } catch (IOException _) {
        return false;
      }
    }
  }

  private final transient Reason reason;

  StorageException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  private StorageException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static StorageException of(IOException e, Path directory) {
    Reason reason = Reason.of(e, directory);
    StorageException failure = new StorageException(reason);
    failure.initCause(e);
    return failure;
  }

  /** A writing that the disk did not confirm. */
  static StorageException unsure(Exception e) {
    StorageException failure = new StorageException(Reason.UNSURE);
    failure.setStackTrace(e.getStackTrace());
    return failure;
  }

  static StorageException of(SQLException e, Path directory) {
    Reason reason = reasonOf(e, directory);
    StorageException failure =
        new StorageException(reason, reason + ", SQL state " + e.getSQLState());
    failure.setStackTrace(e.getStackTrace());
    return failure;
  }

  private static Reason reasonOf(SQLException e, Path directory) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof IOException io) {
        return Reason.of(io, directory);
      }
    }
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith("23")) {
      return Reason.CONFLICT;
    }
    return switch (state) {
      case "90098", "90121", "90007" -> Reason.CLOSED;
      case "90030" -> Reason.DAMAGED;
      case "90097" -> Reason.READ_ONLY;
      default -> Reason.FAILED;
    };
  }

  public Reason reason() {
    return reason;
  }
}
