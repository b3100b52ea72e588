package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** What has been fetched so far of a blob. */
interface Partial extends AutoCloseable {
  long length();

  void append(byte[] bytes, int count) throws LinkException;

  /** The server began anew. */
  void clear() throws LinkException;

  /** Of everything so far, hexadecimal. */
  String sha256() throws LinkException;

  @Override
  void close() throws LinkException;

  /** In memory, for envelopes that are opened at once. */
  final class InMemory implements Partial {
    private final byte[] bytes;
    private int length;

    InMemory(int size) {
      bytes = new byte[size];
    }

    /** The bytes, once complete; not copied, since they may be many. */
    byte[] bytes() {
      return bytes;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public void append(byte[] more, int count) {
      System.arraycopy(more, 0, bytes, length, count);
      length += count;
    }

    @Override
    public void clear() {
      length = 0;
    }

    @Override
    public String sha256() {
      return Sha256.hex(Arrays.copyOf(bytes, length));
    }

    @Override
    public void close() {}
  }

  /** In a file, which outlives a restart. */
  final class InFile implements Partial {
    private final FileChannel channel;
    private long length;

    InFile(Path file) throws LinkException {
      try {
        channel =
            FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        length = channel.size();
      } catch (IOException e) {
        throw storage(e);
      }
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public void append(byte[] more, int count) throws LinkException {
      ByteBuffer buffer = ByteBuffer.wrap(more, 0, count);
      try {
        while (buffer.hasRemaining()) {
          length += channel.write(buffer, length);
        }
      } catch (IOException e) {
        throw storage(e);
      }
    }

    @Override
    public void clear() throws LinkException {
      try {
        channel.truncate(0);
        length = 0;
      } catch (IOException e) {
        throw storage(e);
      }
    }

    @Override
    public String sha256() throws LinkException {
      MessageDigest digest = Sha256.digest();
      ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
      try {
        long at = 0;
        for (int count = channel.read(buffer, at); count > 0; count = channel.read(buffer, at)) {
          digest.update(buffer.flip());
          buffer.clear();
          at += count;
        }
      } catch (IOException e) {
        throw storage(e);
      }
      return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws LinkException {
      try {
        channel.close();
      } catch (IOException e) {
        throw storage(e);
      }
    }

    private static LinkException storage(IOException e) {
      return new LinkException(Reason.STORAGE, e.getClass().getSimpleName(), e);
    }
  }
}
