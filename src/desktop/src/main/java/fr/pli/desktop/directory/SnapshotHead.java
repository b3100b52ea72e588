package fr.pli.desktop.directory;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The head of a snapshot file: how much it holds and where.
 *
 * @param starts place of the table of record starts (8 bytes each, one more than entries)
 * @param index place of the word index (two ints a word: start of text, start of numbers)
 * @param text place of the words' text
 * @param numbers place of the entry numbers
 * @param length of the file
 */
record SnapshotHead(
    int entries, int words, long starts, long index, long text, long numbers, long length) {
  static final int LENGTH = 64;
  private static final long MAGIC = 0x504C_4944_4952_3031L; // "PLIDIR01"

  ByteBuffer bytes() {
    return ByteBuffer.allocate(LENGTH)
        .putLong(MAGIC)
        .putInt(entries)
        .putInt(words)
        .putLong(starts)
        .putLong(index)
        .putLong(text)
        .putLong(numbers)
        .putLong(length)
        .rewind();
  }

  /**
   * Reads a head.
   *
   * @throws IOException if the bytes are no head of a file of this length
   */
  static SnapshotHead read(ByteBuffer bytes, long fileLength) throws IOException {
    if (bytes.remaining() < LENGTH || bytes.getLong() != MAGIC) {
      throw new IOException("Not a directory snapshot");
    }
    SnapshotHead head =
        new SnapshotHead(
            bytes.getInt(),
            bytes.getInt(),
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong());
    if (!head.consistent(fileLength)) {
      throw new IOException("Damaged directory snapshot");
    }
    return head;
  }

  private boolean consistent(long fileLength) {
    return entries >= 0
        && words >= 0
        && starts >= LENGTH
        && index == starts + 8L * (entries + 1L)
        && text == index + 8L * (words + 1L)
        && numbers >= text
        && length >= numbers
        && length == fileLength;
  }
}
