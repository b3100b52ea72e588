package fr.pli.desktop.vault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a journal file holds, as far as it can be believed.
 *
 * @param ending how the believable part ends
 * @param chain after its last record
 * @param length of the believable part, in bytes
 * @param records the plain text of its records
 */
record JournalScan(Ending ending, JournalChain chain, int length, List<byte[]> records) {
  private static final byte[] MAGIC = Bytes.utf8("Pli journal 1\n\n\n");
  static final int HEAD = MAGIC.length + JournalChain.ID;
  static final int LONGEST = 1 << 20;

  enum Ending {
    WHOLE,
    /** A record was being written when the program or the machine stopped. */
    TORN,
    BROKEN
  }

  static byte[] newHead() {
    return Bytes.join(MAGIC, VaultKey.randomBytes(JournalChain.ID));
  }

  static JournalScan of(byte[] file, VaultKey key) {
    return first(Long.MAX_VALUE, file, key);
  }

  /** Only so many records, as if the file ended there. */
  static JournalScan first(long most, byte[] file, VaultKey key) {
    if (file.length < HEAD || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      JournalChain none = JournalChain.start(new byte[JournalChain.ID]);
      return new JournalScan(Ending.BROKEN, none, 0, List.of());
    }
    JournalChain chain = JournalChain.start(Arrays.copyOfRange(file, MAGIC.length, HEAD));
    List<byte[]> records = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(file).position(HEAD);
    while (rest.hasRemaining() && records.size() < most) {
      int start = rest.position();
      Ending ending = shape(rest, chain);
      if (ending != Ending.WHOLE) {
        return new JournalScan(ending, chain, start, records);
      }
      byte[] box = new byte[rest.getInt(start)];
      rest.get(start + JournalChain.LENGTH_AND_CHECK, box);
      try {
        records.add(SealedBox.open(key, box, chain.bound()));
      } catch (DamagedFileException _) {
        // Of the very last record, part of a page may be missing after a power cut.
        boolean last = start + JournalChain.LENGTH_AND_CHECK + box.length == file.length;
        return new JournalScan(last ? Ending.TORN : Ending.BROKEN, chain, start, records);
      }
      chain = chain.then(box);
      rest.position(start + JournalChain.LENGTH_AND_CHECK + box.length);
    }
    return new JournalScan(Ending.WHOLE, chain, file.length, records);
  }

  /** Whether a record lies here whole; it may still not open. */
  private static Ending shape(ByteBuffer rest, JournalChain chain) {
    int start = rest.position();
    if (rest.remaining() < JournalChain.LENGTH_AND_CHECK || isZeros(rest)) {
      return Ending.TORN;
    }
    byte[] prefix = new byte[JournalChain.LENGTH_AND_CHECK];
    rest.get(start, prefix);
    int length = rest.getInt(start);
    if (length < 0 || length > LONGEST || !Arrays.equals(prefix, chain.length(length))) {
      return Ending.BROKEN;
    }
    return length > rest.remaining() - prefix.length ? Ending.TORN : Ending.WHOLE;
  }

  /** Some file systems lengthen a file before they write into it. */
  private static boolean isZeros(ByteBuffer rest) {
    for (int i = rest.position(); i < rest.limit(); i++) {
      if (rest.get(i) != 0) {
        return false;
      }
    }
    return true;
  }
}
