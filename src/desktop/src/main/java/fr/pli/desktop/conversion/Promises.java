package fr.pli.desktop.conversion;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PDF says about bytes that are still to come. Both marks can be there long before the
 * writer is done: a linearised file has an end mark after its first page, and a file that was saved
 * again has one before what was appended (ISO 32000-1, annex F.3 and 7.5.6).
 */
final class Promises {
  private static final Pattern LINEARISED =
      Pattern.compile("/Linearized\\b.{0,200}?/L\\s+(\\d{1,15})\\b", Pattern.DOTALL);
  private static final Pattern OBJECT = Pattern.compile("\\b\\d+\\s+\\d+\\s+obj\\b");
  private static final String END = "%%EOF";

  private Promises() {}

  /**
   * True when more is to come.
   *
   * @param head the first bytes, 1,024 or more
   * @param tail the last bytes, 1,024 or more
   */
  static boolean more(byte[] head, byte[] tail, long size) {
    return size < announced(text(head)) || appended(text(tail));
  }

  /** The length that a linearised file says it has; 0 for any other. */
  private static long announced(String head) {
    Matcher found = LINEARISED.matcher(head);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private static boolean appended(String tail) {
    int end = tail.lastIndexOf(END);
    return end >= 0 && OBJECT.matcher(tail).region(end, tail.length()).find();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
