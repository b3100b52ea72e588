package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A snapshot file mapped into memory: half a million entries cost address space, not heap. Not to
 * be used after closing.
 */
final class Snapshot implements AutoCloseable {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final Arena arena;
  private final MemorySegment bytes;
  private final SnapshotHead head;

  private Snapshot(Arena arena, MemorySegment bytes, SnapshotHead head) {
    this.arena = arena;
    this.bytes = bytes;
    this.head = head;
  }

  /**
   * Maps a file.
   *
   * @throws IOException if it is no snapshot, or half a one
   */
  static Snapshot open(Path file) throws IOException {
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      SnapshotHead head = SnapshotHead.read(bytes.asByteBuffer(), channel.size());
      return new Snapshot(arena, bytes, head);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  int entries() {
    return head.entries();
  }

  DirectoryEntry entry(int number) {
    long from = bytes.get(LONG, head.starts() + 8L * number);
    long to = bytes.get(LONG, head.starts() + 8L * (number + 1));
    return EntryBytes.read(bytes.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE));
  }

  /** The entries that hold exactly this word. */
  BitSet holding(String word) {
    byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
    int at = firstFrom(wanted);
    BitSet found = new BitSet();
    if (at < head.words() && length(at) == wanted.length && compare(at, wanted) == 0) {
      collect(at, at + 1, found);
    }
    return found;
  }

  /** The entries that hold a word beginning like this. */
  BitSet beginning(String prefix) {
    byte[] wanted = prefix.getBytes(StandardCharsets.US_ASCII);
    BitSet found = new BitSet(head.entries());
    // The numbers of neighbouring words lie side by side.
    collect(firstFrom(wanted), first(word -> compare(word, wanted) > 0), found);
    return found;
  }

  /** The first word that is not before the wanted bytes. */
  private int firstFrom(byte[] wanted) {
    return first(word -> compare(word, wanted) >= 0);
  }

  /** The first word for which the question, false at first, turns true. */
  private int first(IntPredicate question) {
    int low = 0;
    int high = head.words();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (question.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Compares a word's beginning; 0 when the word begins with the wanted bytes. */
  private int compare(int word, byte[] wanted) {
    long start = head.text() + text(word);
    int length = length(word);
    for (int i = 0; i < wanted.length; i++) {
      if (i >= length) {
        return -1;
      }
      int difference = bytes.get(ValueLayout.JAVA_BYTE, start + i) - wanted[i];
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int length(int word) {
    return text(word + 1) - text(word);
  }

  private int text(int word) {
    return bytes.get(INT, head.index() + 8L * word);
  }

  private void collect(int fromWord, int toWord, BitSet into) {
    int from = bytes.get(INT, head.index() + 8L * fromWord + 4);
    int to = bytes.get(INT, head.index() + 8L * toWord + 4);
    for (int i = from; i < to; i++) {
      into.set(bytes.get(INT, head.numbers() + 4L * i));
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
