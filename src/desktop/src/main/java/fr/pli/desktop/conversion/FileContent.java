package fr.pli.desktop.conversion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** The bytes of a file, wherever they lie. */
public interface FileContent {
  /** Number of bytes. */
  long size() throws IOException;

  /** Bytes from a place on, fewer at the end of the file. */
  byte[] at(long from, int most) throws IOException;

  /** Bytes in memory. */
  static FileContent of(byte[] bytes) {
    return new FileContent() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] at(long from, int most) {
        int begin = Math.clamp(from, 0, bytes.length);
        return Arrays.copyOfRange(bytes, begin, begin + Math.clamp(most, 0, bytes.length - begin));
      }
    };
  }

  /** An open file, which may be changing. */
  static FileContent of(FileChannel channel) {
    return new FileContent() {
      @Override
      public long size() throws IOException {
        return channel.size();
      }

      @Override
      public byte[] at(long from, int most) throws IOException {
        int length = Math.toIntExact(Math.clamp(channel.size() - Math.max(0, from), 0, most));
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
          // read on: a network drive may give less than was asked for
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
      }
    };
  }
}
