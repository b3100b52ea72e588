package fr.pli.exchange.seal.v1;

import java.util.Arrays;

/**
 * A part of an array that is read where it lies. As an element of DER (X.690) it is its value;
 * {@link #element} reads the next one.
 *
 * @param begin of the part, 0 or more
 * @param end behind its last byte
 */
@SuppressWarnings("ArrayRecordComponent") // read where it lies
record Slice(byte[] bytes, int begin, int end) {
  static Slice of(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }

  int length() {
    return end - begin;
  }

  byte[] copy() {
    return Arrays.copyOfRange(bytes, begin, end);
  }

  /** What lies behind another part of this one. */
  Slice behind(Slice part) {
    return new Slice(bytes, part.end, end);
  }

  /** From the beginning of this part to the end of another one in it. */
  Slice through(Slice part) {
    return new Slice(bytes, begin, part.end);
  }

  /**
   * The value of the element at the beginning.
   *
   * @throws IllegalArgumentException if there is none, with another tag, of indefinite length, or
   *     longer than this part
   */
  Slice element(int tag) {
    require(length() >= 2 && (bytes[begin] & 0xff) == tag);
    int first = bytes[begin + 1] & 0xff;
    if (first < 0x80) {
      return value(begin + 2, first);
    }
    int count = first & 0x7f;
    require(count >= 1 && count <= Integer.BYTES && length() >= 2 + count);
    long size = 0;
    for (int i = 0; i < count; i++) {
      size = (size << 8) | (bytes[begin + 2 + i] & 0xff);
    }
    return value(begin + 2 + count, size);
  }

  /** The same, being all that there is. */
  Slice only(int tag) {
    Slice value = element(tag);
    require(value.end == end);
    return value;
  }

  private Slice value(int from, long size) {
    require(size <= end - from);
    return new Slice(bytes, from, from + (int) size);
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("Not the expected DER");
    }
  }

  @Override
  public String toString() {
    return "Slice[" + begin + ", " + end + "]";
  }
}
