package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * A new set written beside the one in use, as one transaction of the index: until {@link #commit}
 * the former set is what is read, whatever happens to the program. Entries may come from several
 * threads.
 */
final class IndexRewrite implements AutoCloseable {
  private static final int BUFFER_MEGABYTES = 48;

  private final FSDirectory folder;
  private final IndexWriter writer;

  /**
   * Begins.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException if another import runs
   */
  IndexRewrite(Path folder) throws IOException {
    Files.createDirectories(folder);
    this.folder = FSDirectory.open(folder);
    this.writer =
        new IndexWriter(
            this.folder,
            new IndexWriterConfig()
                .setOpenMode(OpenMode.CREATE)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES));
  }

  /** Deletes whatever stands where the index belongs. */
  static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(folder);
  }

  /** Adds an entry; gives its bytes as they are stored. */
  BytesRef add(DirectoryEntry entry) throws IOException {
    BytesRef bytes = new BytesRef(EntryBytes.write(entry));
    writer.addDocument(EntryDocument.of(entry, bytes));
    return bytes;
  }

  /** Puts the new set in the place of the former one; on the disk when this returns. */
  void commit(Map<String, String> facts) throws IOException {
    // One segment: each word is looked up once per key pressed, not once per segment.
    writer.forceMerge(1);
    writer.setLiveCommitData(facts.entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    try {
      writer.rollback();
    } finally {
      folder.close();
    }
  }
}
