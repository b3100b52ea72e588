package fr.pli.server.store;

import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Documents as files: temporary file, forced, renamed, folder forced, and only then the row. What a
 * crash leaves behind before the rename is swept at the next start.
 */
public final class FileDocuments implements Documents {
  private static final int NOISE = 64 << 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final Path arriving;

  private FileDocuments(Path folder) {
    this.folder = folder;
    this.arriving = folder.resolve("arriving");
  }

  public static FileDocuments open(Path folder) throws IOException {
    FileDocuments documents = new FileDocuments(folder);
    Files.createDirectories(documents.arriving);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(documents.arriving)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
    return documents;
  }

  @Override
  public Incoming receive() throws IOException {
    return new TemporaryFile(Files.createTempFile(arriving, "", ".part"));
  }

  @Override
  public FileChannel open(String sha256) throws IOException {
    return FileChannel.open(place(sha256), StandardOpenOption.READ);
  }

  @Override
  public boolean holds(String sha256) {
    return Files.exists(place(sha256));
  }

  /** What a disk of flash memory keeps of the former bytes is beyond reach. */
  @Override
  public void destroy(String sha256) throws IOException {
    Path file = place(sha256);
    if (Files.notExists(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer noise = ByteBuffer.allocate(NOISE);
      for (long left = channel.size(); left > 0; left -= noise.limit()) {
        RANDOM.nextBytes(noise.array());
        noise.clear().limit((int) Math.min(NOISE, left));
        while (noise.hasRemaining()) {
          channel.write(noise);
        }
      }
      channel.force(true);
    }
    Files.delete(file);
    force(shelf(sha256));
  }

  private Path place(String sha256) {
    if (!Sha256.isHex(sha256)) {
      throw new IllegalArgumentException("Not a hash");
    }
    return shelf(sha256).resolve(sha256);
  }

  private Path shelf(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }

  /** Forces the names in a folder; where the system cannot (Windows), the rename has to do. */
  static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private final class TemporaryFile implements Incoming {
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();
    private long size;
    private @Nullable String hash;

    private TemporaryFile(Path file) throws IOException {
      this.file = file;
      this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
      digest.update(bytes, 0, length);
      ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      size += length;
    }

    @Override
    public String sha256() {
      String known = hash;
      if (known == null) {
        known = HexFormat.of().formatHex(digest.digest());
        hash = known;
      }
      return known;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public void keep() throws IOException {
      channel.force(true);
      channel.close();
      Path shelf = shelf(sha256());
      if (Files.notExists(shelf)) {
        Files.createDirectories(shelf);
        force(folder);
      }
      Files.move(file, shelf.resolve(sha256()), StandardCopyOption.ATOMIC_MOVE);
      force(shelf);
    }

    @Override
    public void close() throws IOException {
      channel.close();
      Files.deleteIfExists(file);
    }
  }
}
