package fr.pli.desktop.pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The two marks that a whole PDF carries: a header in its first 1,024 bytes and an end mark in its
 * last 1,024 bytes of content (ISO 32000-1, annex H.3, notes 13 and 18). Says nothing about what
 * lies between.
 */
public final class PdfMarks {
  /** How far from either end the marks are looked for, in bytes. */
  public static final int REACH = 1_024;

  private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

  private PdfMarks() {}

  /** True when the first bytes of a file hold the header. */
  public static boolean begins(byte[] file) {
    return contains(file, 0, Math.min(file.length, REACH), HEADER);
  }

  /** True when the last bytes hold the end mark; zeros and blanks after it are forgiven. */
  public static boolean ends(byte[] file) {
    int end = file.length;
    while (end > 0 && file[end - 1] >= 0 && file[end - 1] <= ' ') {
      end--;
    }
    return contains(file, Math.max(0, end - REACH), end, END);
  }

  private static boolean contains(byte[] file, int from, int to, byte[] mark) {
    for (int at = from; at + mark.length <= to; at++) {
      if (Arrays.equals(file, at, at + mark.length, mark, 0, mark.length)) {
        return true;
      }
    }
    return false;
  }
}
