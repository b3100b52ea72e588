package fr.pli.desktop.companion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.desktop.companion.CompanionException.Reason;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One HL7 v2 message in its ER7 form: segments, of fields, of repetitions, of components. Nothing
 * is taken apart before it is asked for, since one field may hold a whole document.
 */
final class Hl7Message {
  private static final int MAX_SEGMENTS = 5_000;

  /** Longest segment but the one that holds the document, in bytes. */
  private static final int MAX_SEGMENT = 64 * 1024;

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{2}");
  private static final String DOCUMENT = "OBX";

  private final Separators separators;
  private final Charset charset;
  private final List<String> segments;

  private Hl7Message(Separators separators, Charset charset, List<String> segments) {
    this.separators = separators;
    this.charset = charset;
    this.segments = segments;
  }

  /** The five characters that MSH declares. */
  record Separators(char field, char component, char repetition, char escape, char part) {
    static Separators of(String header) throws CompanionException {
      check(header.length() > 9 && header.charAt(8) == header.charAt(3));
      String declared = header.substring(3, 8);
      check(
          declared.chars().distinct().count() == 5
              && declared.chars().allMatch(c -> c > ' ' && c < 0x7f)
              && declared.chars().noneMatch(Character::isLetterOrDigit));
      return new Separators(
          declared.charAt(0),
          declared.charAt(1),
          declared.charAt(2),
          declared.charAt(3),
          declared.charAt(4));
    }
  }

  /** True for bytes that begin as a message does, with or without the mark of a block. */
  static boolean begins(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(16, bytes.length), ISO_8859_1);
    return unframed(start).startsWith("MSH");
  }

  static Hl7Message parse(byte[] bytes) throws CompanionException {
    String text = unframed(new String(bytes, ISO_8859_1));
    List<String> segments = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = end(text, from);
      if (end > from) {
        segments.add(checked(text.substring(from, end)));
        check(segments.size() <= MAX_SEGMENTS);
      }
      from = end + 1;
    }
    check(!segments.isEmpty() && segments.getFirst().startsWith("MSH"));
    if (segments.stream().filter(segment -> segment.startsWith("MSH")).count() > 1) {
      throw new CompanionException(Reason.SEVERAL);
    }
    Separators separators = Separators.of(segments.getFirst());
    for (String segment : segments) {
      check(segment.length() == 3 || segment.charAt(3) == separators.field());
    }
    Hl7Message raw = new Hl7Message(separators, ISO_8859_1, segments);
    return new Hl7Message(separators, raw.declaredCharset(bytes), segments);
  }

  /** MLLP puts a message between two control characters. */
  private static String unframed(String text) {
    int from = 0;
    while (from < text.length() && (text.charAt(from) == 0x0b || text.charAt(from) <= ' ')) {
      from++;
    }
    String begun =
        text.startsWith("\u00ef\u00bb\u00bf", from)
            ? text.substring(from + 3)
            : text.substring(from);
    int end = begun.lastIndexOf(0x1c);
    return end >= 0 && end >= begun.length() - 3 ? begun.substring(0, end) : begun;
  }

  private static int end(String text, int from) {
    int cr = text.indexOf('\r', from);
    int lf = text.indexOf('\n', from);
    int end = cr < 0 ? lf : lf < 0 ? cr : Math.min(cr, lf);
    return end < 0 ? text.length() : end;
  }

  private static String checked(String segment) throws CompanionException {
    check(segment.length() >= 3 && NAME.matcher(segment.substring(0, 3)).matches());
    check(segment.length() <= MAX_SEGMENT || segment.startsWith(DOCUMENT));
    return segment;
  }

  static void check(boolean wellFormed) throws CompanionException {
    if (!wellFormed) {
      throw new CompanionException(Reason.MALFORMED);
    }
  }

  private Charset declaredCharset(byte[] bytes) {
    String declared = first("MSH").map(msh -> msh.field(18).text()).orElse("");
    if (declared.contains("UTF-8")) {
      return UTF_8;
    }
    return declared.isEmpty() && isUtf8(bytes) ? UTF_8 : ISO_8859_1;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
      return true;
    } catch (java.nio.charset.CharacterCodingException notUtf8) {
      return false;
    }
  }

  List<Segment> all(String name) {
    return segments.stream().filter(segment -> segment.startsWith(name)).map(Segment::new).toList();
  }

  Optional<Segment> first(String name) {
    return all(name).stream().findFirst();
  }

  private static List<String> split(String text, char separator) {
    return Arrays.asList(text.split(Pattern.quote(String.valueOf(separator)), -1));
  }

  private static String at(List<String> parts, int number) {
    return number <= parts.size() && number > 0 ? parts.get(number - 1) : "";
  }

  /** One segment; fields are numbered as the standard does, from 1. */
  final class Segment {
    private final List<String> fields;

    private Segment(String segment) {
      List<String> cut = split(segment, separators.field());
      List<String> numbered = new ArrayList<>(cut.subList(1, cut.size()));
      if (segment.startsWith("MSH")) {
        numbered.addFirst(String.valueOf(separators.field()));
      }
      fields = numbered;
    }

    /** The first repetition of a field. */
    Field field(int number) {
      return new Field(split(at(fields, number), separators.repetition()).getFirst());
    }

    /** Every repetition that is not empty. */
    List<Field> each(int number) {
      return split(at(fields, number), separators.repetition()).stream()
          .filter(text -> !text.isEmpty())
          .map(Field::new)
          .toList();
    }
  }

  /** One repetition of a field. */
  final class Field {
    private final List<String> components;

    private Field(String raw) {
      components = split(raw, separators.component());
    }

    boolean isEmpty() {
      return components.stream().allMatch(String::isEmpty);
    }

    /** A component as words: the first of its parts, escapes undone. */
    String component(int number) {
      return part(number, 1);
    }

    String part(int component, int number) {
      return words(at(split(at(components, component), separators.part()), number));
    }

    String text() {
      return component(1);
    }

    /** A component as it stands, for what is no text. */
    String raw(int number) {
      return at(components, number);
    }

    /** The parts of a component, as the components of a field. */
    Field inside(int component) {
      return new Field(
          at(components, component).replace(separators.part(), separators.component()));
    }

    Stream<String> texts() {
      return Stream.iterate(1, at -> at <= components.size(), at -> at + 1).map(this::component);
    }
  }

  /** HL7 v2, 2.7: escapes of the separators are undone, every other escape is a blank. */
  private String words(String raw) {
    String text = new String(raw.getBytes(ISO_8859_1), charset);
    if (text.indexOf(separators.escape()) < 0) {
      return shown(text).strip();
    }
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int close =
          text.charAt(at) == separators.escape() ? text.indexOf(separators.escape(), at + 1) : -1;
      if (close < 0) {
        plain.append(text.charAt(at++));
      } else {
        plain.append(escaped(text.substring(at + 1, close)));
        at = close + 1;
      }
    }
    return shown(plain.toString()).strip();
  }

  private char escaped(String code) {
    return switch (code) {
      case "F" -> separators.field();
      case "S" -> separators.component();
      case "R" -> separators.repetition();
      case "E" -> separators.escape();
      case "T" -> separators.part();
      default -> ' ';
    };
  }

  /** The null value of HL7 is nothing, and nothing that steers a terminal is text. */
  private static String shown(String text) {
    return text.equals("\"\"") ? "" : text.replaceAll("\\p{Cntrl}", " ");
  }
}
