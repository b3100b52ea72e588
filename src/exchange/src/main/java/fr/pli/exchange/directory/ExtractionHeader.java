package fr.pli.exchange.directory;

import java.util.HashMap;
import java.util.Map;

/**
 * The columns of an extraction, found by name: positions change between versions. Case, accents and
 * the suffixes " structure BAL" and " (coord. structure)" do not count.
 */
final class ExtractionHeader {
  private static final int ABSENT = -1;

  private final Map<String, Integer> columns = new HashMap<>();

  /** Places of columns as they are asked for, so that a name is folded once and not per line. */
  private final Map<String, Integer> asked = new HashMap<>();

  /** Columns up to the last one that has a name: separators may trail. */
  private final int named;

  ExtractionHeader(String line) {
    String[] names = split(line);
    int last = ABSENT;
    for (int i = 0; i < names.length; i++) {
      columns.putIfAbsent(name(names[i]), i);
      last = names[i].isBlank() ? last : i;
    }
    named = last + 1;
  }

  boolean has(String column) {
    return columns.containsKey(name(column));
  }

  /** The fields of a data line. */
  Fields fields(String line) {
    return new Fields(split(line));
  }

  private int place(String column) {
    return columns.getOrDefault(name(column), ABSENT);
  }

  private static String name(String column) {
    return Folding.glue(column).replaceFirst("(structurebal|coordstructure)$", "");
  }

  private static String[] split(String line) {
    return line.split("\\|", -1);
  }

  /** One data line, read by column name; an absent column reads as empty. */
  final class Fields {
    private final String[] values;

    private Fields(String[] values) {
      this.values = values;
    }

    /** True when the line has all the columns of the header; more do no harm. */
    boolean complete() {
      return values.length >= named;
    }

    String get(String column) {
      int at = asked.computeIfAbsent(column, ExtractionHeader.this::place);
      return at == ABSENT || at >= values.length ? "" : values[at].strip();
    }

    /** The first of the columns that is not empty. */
    String first(String... names) {
      for (String name : names) {
        String value = get(name);
        if (!value.isEmpty()) {
          return value;
        }
      }
      return "";
    }
  }
}
