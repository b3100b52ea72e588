package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A vault could not be made, opened or changed, for a reason that the screen has words for. */
public final class VaultException extends Exception {
  /** Why. The names are stable. */
  public enum Reason {
    WRONG_PASSPHRASE,
    WRONG_RECOVERY_KEY,
    /** Ask again after {@link VaultException#waitTime()}. */
    TOO_MANY_TRIES,
    /** Too many wrong PINs: from now on the passphrase is asked. */
    PASSPHRASE_NEEDED,
    UNKNOWN_PERSON,
    /** The last day of a person's access has passed. */
    ACCESS_ENDED,
    /** Nobody would be left who may give rights for good. */
    LAST_ADMINISTRATOR,
    /** {@link PinRule} tells what is wrong with it. */
    WEAK_PIN,
    /** {@link PassphraseRule} tells what is missing. */
    WEAK_PASSPHRASE,
    /** The vault is open already, in this program or in another. */
    IN_USE,
    NOT_A_VAULT,
    ALREADY_EXISTS,
    /** The key slots or a file that cannot be made anew was changed or broken. */
    DAMAGED,
    /** Written by a later version of Pli. */
    NEWER_VERSION,
    /** The slot was made with a key store that this machine does not have. */
    NO_DEVICE_SECRET,
    READ_ONLY,
    DISK_FULL,
    FAILED
  }

  private final transient Reason reason;
  private final transient Duration waitTime;

  VaultException(Reason reason) {
    this(reason, Duration.ZERO);
  }

  VaultException(Reason reason, Duration waitTime) {
    super(reason.name());
    this.reason = reason;
    this.waitTime = waitTime;
  }

  private VaultException(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
    this.waitTime = Duration.ZERO;
  }

  static VaultException of(IOException cause, Path directory) {
    Reason reason =
        switch (StorageException.Reason.of(cause, directory)) {
          case MISSING -> Reason.NOT_A_VAULT;
          case DAMAGED -> Reason.DAMAGED;
          case READ_ONLY -> Reason.READ_ONLY;
          case DISK_FULL -> Reason.DISK_FULL;
          default -> Reason.FAILED;
        };
    return new VaultException(reason, cause);
  }

  public Reason reason() {
    return reason;
  }

  /** How long to wait before the next try; zero unless there were too many. */
  public Duration waitTime() {
    return waitTime;
  }
}
