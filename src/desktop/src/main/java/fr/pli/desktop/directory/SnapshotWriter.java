package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a snapshot: records, then the sorted words with the numbers of the entries that hold them.
 * The head is written last, after everything else is on the disk, so that half a snapshot is never
 * taken for one.
 */
final class SnapshotWriter implements Closeable {
  private final FileChannel channel;
  private final DataOutputStream out;
  private final Map<String, Numbers> words = new HashMap<>();
  private long[] starts = new long[1024];
  private int entries;
  private long position = SnapshotHead.LENGTH;

  SnapshotWriter(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    out =
        new DataOutputStream(
            new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16));
    out.write(new byte[SnapshotHead.LENGTH]);
  }

  void add(DirectoryEntry entry) throws IOException {
    byte[] bytes = EntryBytes.write(entry);
    if (entries + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[entries] = position;
    for (String word : SearchWords.of(entry)) {
      words.computeIfAbsent(word, _ -> new Numbers()).add(entries);
    }
    out.write(bytes);
    position += bytes.length;
    entries++;
    starts[entries] = position;
  }

  int entries() {
    return entries;
  }

  /** Ends the snapshot and forces it to the disk. */
  void finish() throws IOException {
    String[] sorted = words.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    final long startsAt = position;
    for (int i = 0; i <= entries; i++) {
      out.writeLong(starts[i]);
    }
    final long wordsAt = startsAt + 8L * (entries + 1);
    final long textAt = wordsAt + 8L * (sorted.length + 1);
    int text = 0;
    int numbers = 0;
    for (String word : sorted) {
      out.writeInt(text);
      out.writeInt(numbers);
      text += word.getBytes(StandardCharsets.US_ASCII).length;
      numbers += numbers(word).count;
    }
    out.writeInt(text);
    out.writeInt(numbers);
    writeText(sorted);
    writeNumbers(sorted);
    long numbersAt = textAt + text;
    seal(
        new SnapshotHead(
            entries,
            sorted.length,
            startsAt,
            wordsAt,
            textAt,
            numbersAt,
            numbersAt + 4L * numbers));
  }

  private void writeText(String[] sorted) throws IOException {
    for (String word : sorted) {
      out.write(word.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void writeNumbers(String[] sorted) throws IOException {
    for (String word : sorted) {
      Numbers numbers = numbers(word);
      for (int i = 0; i < numbers.count; i++) {
        out.writeInt(numbers.values[i]);
      }
    }
  }

  private Numbers numbers(String word) {
    return words.getOrDefault(word, new Numbers());
  }

  private void seal(SnapshotHead head) throws IOException {
    out.flush();
    channel.force(true);
    ByteBuffer bytes = head.bytes();
    while (bytes.hasRemaining()) {
      channel.write(bytes, bytes.position());
    }
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    try (OutputStream ending = out) {
      ending.flush();
    }
  }

  /** Growing list of entry numbers; most words belong to one entry. */
  private static final class Numbers {
    private int[] values = new int[1];
    private int count;

    void add(int number) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count + Math.max(1, count / 2));
      }
      values[count++] = number;
    }
  }
}
