package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How far another file had come, sealed in a small file beside it and written after each step of
 * it: a file that has fewer steps behind it was put back, and so was a mark that is more than one
 * step behind. Two places are written in turn, a disk block apart, so that a torn writing leaves
 * the step before. Who puts back the file and its mark together is not found out.
 */
final class Mark implements AutoCloseable {
  private static final int APART = 4096;
  private static final int PLACES = 2;

  private final Path file;
  private final VaultKey key;
  private final String purpose;
  private final int length;
  private final FileChannel channel;

  /**
   * @param key bound to what is marked, as is the purpose
   * @param length bytes that tell the state, always as many
   */
  Mark(Disk disk, Path file, VaultKey key, String purpose, int length) throws IOException {
    this.file = file;
    this.key = key;
    this.purpose = purpose;
    this.length = length;
    boolean existed = Files.exists(file);
    this.channel = disk.open(file);
    if (!existed) {
      disk.sync(file.toAbsolutePath().getParent());
    }
  }

  /** What a mark says about a number of steps. */
  enum Verdict {
    /** As it was left, or one step further: the program stopped before it could mark that step. */
    SOUND,
    BEHIND,
    /** The mark itself is missing, broken or too old. */
    UNMARKED
  }

  /**
   * @param step number of the step, from 0
   * @param state what else is known of the file after that step, hexadecimal
   */
  record Step(long step, String state) {}

  /** The last step that was marked; empty if there is none, or if no place opens. */
  Optional<Step> last() throws IOException {
    Optional<Step> last = Optional.empty();
    for (int place = 0; place < PLACES; place++) {
      Optional<Step> read = read(place);
      if (read.isPresent() && (last.isEmpty() || read.get().step() > last.get().step())) {
        last = read;
      }
    }
    return last;
  }

  private Optional<Step> read(int place) throws IOException {
    ByteBuffer box = ByteBuffer.allocate(SealedBox.OVERHEAD + Long.BYTES + length);
    long at = (long) place * APART;
    while (box.hasRemaining()) {
      int read = channel.read(box, at + box.position());
      if (read < 0) {
        return Optional.empty();
      }
    }
    try {
      byte[] plain = SealedBox.open(key, box.array(), bound(place));
      String state = HexFormat.of().formatHex(plain, Long.BYTES, plain.length);
      return Optional.of(new Step(ByteBuffer.wrap(plain).getLong(), state));
    } catch (DamagedFileException _) {
      return Optional.empty();
    }
  }

  Verdict judge(long steps) throws IOException {
    Optional<Step> last = last();
    if (last.isEmpty()) {
      return steps == 0 ? Verdict.SOUND : Verdict.UNMARKED;
    }
    long ahead = steps - last.get().step();
    return ahead < 0 ? Verdict.BEHIND : ahead > 1 ? Verdict.UNMARKED : Verdict.SOUND;
  }

  /** Marks a step; on the disk when this returns. */
  void write(long step, byte... state) throws IOException {
    if (state.length != length) {
      throw new IllegalArgumentException("A state of this mark has " + length + " bytes");
    }
    int place = (int) (step % PLACES);
    byte[] box = SealedBox.seal(key, Bytes.join(Bytes.ofLong(step), state), bound(place));
    Disk.writeFully(channel, ByteBuffer.wrap(box), (long) place * APART);
    channel.force(false);
  }

  /** Marks where the file stands when it was opened, whatever was marked before. */
  void begin(long step, byte... state) throws IOException {
    long last = last().map(Step::step).orElse(-1L);
    if (last != step && last != step - 1) {
      channel.truncate(0);
      channel.force(true);
    }
    write(step, state);
  }

  private byte[] bound(int place) {
    return Bytes.utf8("mark\n" + purpose + "\n" + place);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public String toString() {
    return "Mark[" + file.getFileName() + "]";
  }
}
