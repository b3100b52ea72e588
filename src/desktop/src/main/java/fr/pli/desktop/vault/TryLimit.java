package fr.pli.desktop.vault;

import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeMap;

/**
 * Growing waits between wrong passphrases, kept in {@code tries.json} so that a restart does not
 * shorten them. It slows down a person at the keyboard, nothing more: who copies the vault, or can
 * delete this file, tries as often as the stretching of the key allows.
 */
record TryLimit(Disk disk, Path directory, InstantSource clock) {
  private static final int[] WAITS = {0, 0, 0, 1, 2, 5, 15, 30, 60};

  /** After so many wrong tries a PIN is not looked at any more: the passphrase is asked. */
  static final int MOST_PINS = 10;

  private static final class Tries extends TreeMap<String, Wrong> {}

  private record Wrong(int count, Instant last) {}

  /**
   * Counts a try, before its passphrase is looked at: stopping the program does not undo it.
   *
   * @throws VaultException {@code TOO_MANY_TRIES} if it came too soon; it is not counted then
   */
  void begin(String person) throws IOException, VaultException {
    Tries tries = read();
    Wrong wrong = tries.getOrDefault(person, new Wrong(0, Instant.EPOCH));
    Duration wait = waitAfter(wrong);
    if (wait.isPositive()) {
      throw new VaultException(VaultException.Reason.TOO_MANY_TRIES, wait);
    }
    tries.put(person, new Wrong(Math.min(wrong.count() + 1, MOST_PINS), clock.instant()));
    write(tries);
  }

  /** True when too many tries were wrong for a PIN to be enough. */
  boolean passphraseNeeded(String person) throws IOException {
    Wrong wrong = read().get(person);
    return wrong != null && wrong.count() >= MOST_PINS;
  }

  /** The passphrase, or the PIN, was right. */
  void succeed(String person) throws IOException {
    Tries tries = read();
    tries.remove(person);
    write(tries);
  }

  private Duration waitAfter(Wrong wrong) {
    Duration step = Duration.ofSeconds(WAITS[Math.clamp(wrong.count(), 0, WAITS.length - 1)]);
    Duration left = Duration.between(clock.instant(), wrong.last().plus(step));
    // A clock that was set back must not lock anybody out for longer than the wait.
    return left.compareTo(step) > 0 ? step : left;
  }

  private Tries read() throws IOException {
    if (!Files.exists(file())) {
      return new Tries();
    }
    try {
      return Json.read(Files.readAllBytes(file()), Tries.class);
    } catch (IllegalArgumentException _) {
      // Broken: as good as deleted, which cannot be prevented either.
      return new Tries();
    }
  }

  private void write(Tries tries) throws IOException {
    disk.write(file(), Json.write(tries));
  }

  private Path file() {
    return directory.resolve("tries.json");
  }
}
