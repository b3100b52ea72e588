package fr.pli.desktop.vault;

import java.util.Arrays;

/**
 * Where a journal stands after some records: each record is sealed under what came before it, so
 * that none can be changed, removed or exchanged without the next one failing to open.
 *
 * @param id of the journal, random
 * @param count records so far
 * @param hash over the head and all records so far
 */
record JournalChain(byte[] id, long count, byte[] hash) {
  static final int LENGTH_AND_CHECK = Integer.BYTES * 2;

  static JournalChain start(byte[] id) {
    return new JournalChain(id, 0, Bytes.sha256(Bytes.utf8("pli journal"), id));
  }

  JournalChain then(byte[] box) {
    return new JournalChain(id, count + 1, Bytes.sha256(hash, box));
  }

  /** What the next record is bound to. */
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

  boolean sameAs(JournalChain other) {
    return count == other.count && Arrays.equals(id, other.id) && Arrays.equals(hash, other.hash);
  }
}
