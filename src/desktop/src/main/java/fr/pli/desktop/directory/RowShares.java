package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryAssembly;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.ExtractionRow;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of a file of any size, put by in shares on the disk: all rows of an entry lie in one share,
 * and one share fits into memory. The rows are public data.
 */
final class RowShares implements Consumer<ExtractionRow>, AutoCloseable {
  /** One line in so many bytes: enough to know into how many shares a file goes. */
  private static final long BYTES_PER_SHARE = 6L << 20;

  private static final int MOST = 128;

  private final Path folder;
  private final List<DataOutputStream> shares = new ArrayList<>();

  /** Makes the folder, and empties it of what a killed import left. */
  RowShares(Path folder, long bytes) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    clear();
    long count = Math.clamp(1 + bytes / BYTES_PER_SHARE, 1, MOST);
    for (int i = 0; i < count; i++) {
      shares.add(
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(share(i)), 1 << 16)));
    }
  }

  @Override
  public void accept(ExtractionRow row) {
    try {
      RowBytes.write(row, shares.get(Math.floorMod(row.key().hashCode(), shares.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int count() {
    return shares.size();
  }

  /** No further rows come. */
  void finish() throws IOException {
    for (DataOutputStream share : shares) {
      share.close();
    }
  }

  /** The merged entries of a share. */
  List<DirectoryEntry> entries(int number) throws IOException {
    DirectoryAssembly assembly = new DirectoryAssembly();
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(share(number)), 1 << 16))) {
      for (ExtractionRow row = RowBytes.read(in); row != null; row = RowBytes.read(in)) {
        assembly.accept(row);
      }
    }
    return assembly.entries();
  }

  private Path share(int number) {
    return folder.resolve("share-" + number);
  }

  private void clear() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "share-*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    finish();
    clear();
    Files.deleteIfExists(folder);
  }
}
