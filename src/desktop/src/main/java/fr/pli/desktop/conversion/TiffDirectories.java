package fr.pli.desktop.conversion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A TIFF file has no end mark: it is whole when the chain of its directories ends and everything
 * that they point to lies in the file (TIFF 6.0, section 2).
 */
final class TiffDirectories {
  private static final int MOST = 2_000;
  private static final int MOST_PARTS = 100_000;
  private static final int ENTRY = 12;
  private static final int STRIPS = 273;
  private static final int STRIP_LENGTHS = 279;
  private static final int TILES = 324;
  private static final int TILE_LENGTHS = 325;
  private static final int SHORT = 3;

  private final FileContent file;
  private final ByteOrder order;

  private TiffDirectories(FileContent file, ByteOrder order) {
    this.file = file;
    this.order = order;
  }

  static boolean whole(FileContent file) throws IOException {
    byte[] head = file.at(0, 8);
    if (head.length < 8) {
      return false;
    }
    ByteOrder order = head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    return new TiffDirectories(file, order).chain(number(ByteBuffer.wrap(head).order(order), 4));
  }

  private boolean chain(long first) throws IOException {
    long at = first;
    for (int directory = 0; directory < MOST; directory++) {
      ByteBuffer count = buffer(at, 2);
      if (at < 8 || count.remaining() < 2) {
        return false;
      }
      int length = Short.toUnsignedInt(count.getShort(0)) * ENTRY;
      ByteBuffer entries = buffer(at + 2, length + 4);
      if (length == 0 || entries.remaining() < length + 4 || !holdsParts(entries, length)) {
        return false;
      }
      at = number(entries, length);
      if (at == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsParts(ByteBuffer entries, int length) throws IOException {
    long[] offsets = {};
    long[] lengths = {};
    for (int at = 0; at < length; at += ENTRY) {
      switch (Short.toUnsignedInt(entries.getShort(at))) {
        case STRIPS, TILES -> offsets = numbers(entries, at);
        case STRIP_LENGTHS, TILE_LENGTHS -> lengths = numbers(entries, at);
        default -> {
          continue;
        }
      }
    }
    for (int part = 0; part < Math.min(offsets.length, lengths.length); part++) {
      if (offsets[part] + lengths[part] > file.size()) {
        return false;
      }
    }
    return offsets.length > 0;
  }

  /** The numbers of an entry: within it when they fit, otherwise where it points to. */
  private long[] numbers(ByteBuffer entries, int at) throws IOException {
    int width = entries.getShort(at + 2) == SHORT ? 2 : 4;
    long count = number(entries, at + 4);
    if (count > MOST_PARTS) {
      return new long[0];
    }
    boolean within = count * width <= 4;
    ByteBuffer values =
        within
            ? entries.slice(at + 8, 4).order(order)
            : buffer(number(entries, at + 8), (int) count * width);
    if (values.remaining() < count * width) {
      return new long[] {};
    }
    long[] numbers = new long[(int) count];
    for (int each = 0; each < count; each++) {
      numbers[each] =
          width == 2 ? Short.toUnsignedLong(values.getShort(each * 2)) : number(values, each * 4);
    }
    return numbers;
  }

  private ByteBuffer buffer(long from, int length) throws IOException {
    return ByteBuffer.wrap(file.at(from, length)).order(order);
  }

  private static long number(ByteBuffer buffer, int at) {
    return Integer.toUnsignedLong(buffer.getInt(at));
  }
}
