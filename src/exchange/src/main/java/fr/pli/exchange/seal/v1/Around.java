package fr.pli.exchange.seal.v1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * DER (X.690, 8.1 and 10.1) around one large string of bytes, which stays where it is and is never
 * copied: a letter of 20 MB lies in four layers.
 *
 * @param before everything in front of the string
 * @param length of the string, in bytes
 * @param after everything behind it
 */
@SuppressWarnings("ArrayRecordComponent") // made here, handed on, never changed
record Around(byte[] before, int length, byte[] after) {
  static final int OCTET_STRING = 0x04;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;

  /** [0], constructed: EXPLICIT, or IMPLICIT of a set. */
  static final int CONTEXT_0 = 0xa0;

  /** [0] IMPLICIT OCTET STRING. */
  static final int CONTEXT_0_STRING = 0x80;

  private static final byte[] NOTHING = {};

  /** The bare string. */
  static Around bare(int length) {
    return new Around(NOTHING, length, NOTHING);
  }

  /** This one as the whole value of an element. */
  Around within(int tag) {
    return within(tag, NOTHING, NOTHING);
  }

  /** This one within an element, between others that are encoded already. */
  Around within(int tag, byte[] earlier, byte[] later) {
    int value = Math.addExact(earlier.length, Math.addExact(size(), later.length));
    return new Around(joined(header(tag, value), earlier, before), length, joined(after, later));
  }

  /** In bytes, with the string. */
  int size() {
    return Math.addExact(before.length, Math.addExact(length, after.length));
  }

  /** Everything in one piece. */
  byte[] filledWith(byte[] string) {
    return joined(before, string, after);
  }

  static byte[] joined(byte[]... parts) {
    byte[] whole = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  private static byte[] header(int tag, int length) {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.write(tag);
    int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
    if (length >= 0x80) {
      header.write(0x80 | bytes);
      for (int i = bytes - 1; i > 0; i--) {
        header.write(length >> (8 * i));
      }
    }
    header.write(length);
    return header.toByteArray();
  }

  @Override
  public String toString() {
    return "Around[" + length + "]";
  }
}
