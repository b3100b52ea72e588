package fr.pli.server.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A single range of bytes (RFC 9110, 14). Several ranges, or what is no range, mean the whole, as
 * the RFC allows.
 *
 * @param length 0 when nothing of the document is in the range
 * @param size of the document
 */
record ByteRange(long first, long length, long size, boolean partial) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static ByteRange of(Optional<String> header, long size) {
    Matcher range = SINGLE.matcher(header.orElse(""));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new ByteRange(0, size, size, false);
    }
    if (range.group(1).isEmpty()) {
      long tail = Math.min(size, Long.parseLong(range.group(2)));
      return new ByteRange(size - tail, tail, size, true);
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    return new ByteRange(first, Math.max(0, Math.min(last, size - 1) - first + 1), size, true);
  }

  boolean empty() {
    return length == 0;
  }

  String contentRange() {
    return "bytes " + first + "-" + (first + length - 1) + "/" + size;
  }
}
