package fr.pli.desktop.vault;

import fr.pli.exchange.evidence.JournalHead;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a journal stands after some records: each record is sealed under what came before it, so
 * that none can be changed, removed or exchanged without the next one failing to open.
 */
final class JournalChain {
  static final int ID = 32;
  static final int LENGTH_AND_CHECK = Integer.BYTES * 2;
  private static final int HASH = 32;
  static final int BOUND = ID + Long.BYTES + HASH;

  private final byte[] id;
  private final long count;
  private final byte[] hash;

  private JournalChain(byte[] id, long count, byte[] hash) {
    this.id = id;
    this.count = count;
    this.hash = hash;
  }

  static JournalChain start(byte[] id) {
    return new JournalChain(id, 0, Bytes.sha256(Bytes.utf8("pli journal"), id));
  }

  /** How many records. */
  long count() {
    return count;
  }

  JournalChain then(byte[] box) {
    return new JournalChain(id, count + 1, Bytes.sha256(hash, box));
  }

  /** What the next record is bound to: the journal's id, its number, everything before it. */
  byte[] bound() {
    return Bytes.join(id, Bytes.ofLong(count), hash);
  }

  /**
   * The length of the next record and four bytes that vouch for it: a broken length in the middle
   * must not look like the torn end of the file.
   */
  byte[] length(int length) {
    byte[] number = Bytes.ofInt(length);
    return Bytes.join(number, Arrays.copyOf(Bytes.sha256(hash, number), Integer.BYTES));
  }

  JournalHead head() {
    return new JournalHead(hex(id), count, hex(hash));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  boolean sameAs(JournalChain other) {
    return Arrays.equals(bound(), other.bound());
  }

  /** Whether a state that {@link #bound} gave, in hexadecimal, is one of this journal. */
  boolean continues(String bound) {
    return bound.startsWith(hex(id));
  }
}
