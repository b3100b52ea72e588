package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One program per vault, once. The lock on {@code vault.lock} keeps other programs out; within this
 * one, a set does: on POSIX systems a second try would take the first one's lock away as soon as it
 * closes the file.
 */
final class VaultLock implements AutoCloseable {
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private VaultLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  static VaultLock take(Path vault) throws VaultException, IOException {
    Path directory = vault.toRealPath();
    if (!HELD.add(directory)) {
      throw new VaultException(VaultException.Reason.IN_USE);
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel =
          FileChannel.open(
              directory.resolve("vault.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      taken = channel.tryLock() != null;
      if (!taken) {
        throw new VaultException(VaultException.Reason.IN_USE);
      }
      return new VaultLock(directory, channel);
    } finally {
      if (!taken) {
        HELD.remove(directory);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(directory);
    }
  }
}
