package fr.pli.exchange.directory;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a stranger's file: no line may grow without bound, a byte order mark is passed over. */
final class ExtractionLines {
  /** True lines stay under 1,000 characters. */
  static final int LONGEST = 20_000;

  private final Reader from;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int end;
  private boolean begun;

  ExtractionLines(Reader from) {
    this.from = from;
  }

  /** The next line without its end, or null at the end of the file. */
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (line.length() >= LONGEST) {
        throw new ExtractionException(ExtractionException.Reason.LINE_TOO_LONG);
      }
      line.append((char) c);
      c = read();
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return withoutMark(line);
  }

  private String withoutMark(StringBuilder line) {
    boolean mark = !begun && !line.isEmpty() && line.charAt(0) == '\uFEFF';
    begun = true;
    return mark ? line.substring(1) : line.toString();
  }

  private int read() throws IOException {
    if (at == end) {
      end = from.read(buffer);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at++];
  }
}
