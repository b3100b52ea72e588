package fr.pli.exchange.directory;

import fr.pli.exchange.directory.ExtractionException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ZIP in which extractions are published. Read in place, nothing is written to disk. */
final class ExtractionArchive {
  private static final int MOST_ENTRIES = 50;
  private static final long LARGEST = 3L << 30;

  /** Published extractions pack about 5 to 1. */
  private static final long HIGHEST_RATIO = 60;

  private final ExtractionReader reader;

  ExtractionArchive(ExtractionReader reader) {
    this.reader = reader;
  }

  static boolean looksLikeZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
    }
  }

  ExtractionReader.Count read(Path file, Consumer<ExtractionRow> rows) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new ExtractionException(Reason.TOO_LARGE);
      }
      ExtractionReader.Count count = ExtractionReader.Count.NONE;
      boolean found = false;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (extraction(entry)) {
          count = count.plus(read(zip, entry, Files.size(file), rows));
          found = true;
        }
      }
      if (!found) {
        throw new ExtractionException(Reason.NOTHING_INSIDE);
      }
      return count;
    }
  }

  /** Knowledge and diploma tables travel in the same archive; they hold nothing to address. */
  private static boolean extraction(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return !entry.isDirectory()
        && name.endsWith(".txt")
        && !name.contains("savoirfaire")
        && !name.contains("dipl_");
  }

  private ExtractionReader.Count read(
      ZipFile zip, ZipEntry entry, long packed, Consumer<ExtractionRow> rows) throws IOException {
    long most = Math.min(LARGEST, Math.max(1L << 20, packed * HIGHEST_RATIO));
    try (InputStream in = new Limited(zip.getInputStream(entry), most)) {
      return reader.read(new InputStreamReader(in, StandardCharsets.UTF_8), rows);
    }
  }

  /** Stops an archive bomb; what the archive says about its own sizes is not believed. */
  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      spend(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      spend(Math.max(0, count));
      return count;
    }

    private void spend(int count) throws ExtractionException {
      left -= count;
      if (left < 0) {
        throw new ExtractionException(Reason.TOO_LARGE);
      }
    }
  }
}
