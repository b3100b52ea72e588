package fr.pli.desktop.companion;

import fr.pli.desktop.pages.PageCode;
import fr.pli.desktop.recognition.Place;
import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unsigned INS datamatrix: a header of 26 characters, then tagged values in any order.
 *
 * @param matricule 13 characters and the key
 * @param oid authority of the matricule
 * @param givenNames birth first names, blanks between
 * @param birthPlace INSEE code, empty when absent
 */
public record InsCode(
    String matricule,
    String oid,
    String givenNames,
    String birthName,
    Sex sex,
    LocalDate birthDate,
    String birthPlace) {
  private static final int LONGEST = 400;
  private static final Pattern HEADER = Pattern.compile("IS01\\d{22}");
  private static final int HEADER_LENGTH = 26;
  private static final char GS = '\u001D';

  /** A hand scanner may type the separator as these four characters. */
  private static final String TYPED_GS = "<GS>";

  private enum Tag {
    S1(15, true),
    S2(20, false),
    S3(100, false),
    S4(100, false),
    S5(1, true),
    S6(10, true),
    S7(5, true);

    private final int length;
    private final boolean fixed;

    Tag(int length, boolean fixed) {
      this.length = length;
      this.fixed = fixed;
    }
  }

  /** Reads what a code says; empty when it is not an INS datamatrix. */
  public static Optional<InsCode> parse(String scanned) {
    String text = scanned.replace(TYPED_GS, String.valueOf(GS));
    if (text.length() > LONGEST
        || text.length() < HEADER_LENGTH
        || !HEADER.matcher(text.substring(0, HEADER_LENGTH)).matches()) {
      return Optional.empty();
    }
    Map<Tag, String> values = values(text);
    return values == null ? Optional.empty() : Optional.ofNullable(of(values));
  }

  private static @Nullable Map<Tag, String> values(String text) {
    Map<Tag, String> values = new EnumMap<>(Tag.class);
    int at = HEADER_LENGTH;
    while (at < text.length()) {
      Tag tag = tag(text, at);
      if (tag == null) {
        return null;
      }
      int from = at + 2;
      int end = end(text, from, tag);
      if (end < 0 || values.put(tag, text.substring(from, end)) != null) {
        return null;
      }
      at = end < text.length() && text.charAt(end) == GS ? end + 1 : end;
    }
    return values;
  }

  private static @Nullable Tag tag(String text, int at) {
    for (Tag tag : Tag.values()) {
      if (text.startsWith(tag.name(), at)) {
        return tag;
      }
    }
    return null;
  }

  /** Where a value ends, -1 when it is cut short. */
  private static int end(String text, int from, Tag tag) {
    int separator = text.indexOf(GS, from);
    int stop = separator < 0 ? text.length() : separator;
    if (tag.fixed) {
      return stop - from < tag.length ? -1 : from + tag.length;
    }
    return Math.min(stop, from + tag.length);
  }

  private static @Nullable InsCode of(Map<Tag, String> values) {
    String matricule = values.get(Tag.S1);
    String oid = values.get(Tag.S2);
    String given = values.get(Tag.S3);
    String family = values.get(Tag.S4);
    String sex = values.get(Tag.S5);
    String born = values.get(Tag.S6);
    if (matricule == null
        || oid == null
        || given == null
        || family == null
        || sex == null
        || born == null
        || family.isBlank()
        || !sex.matches("[MF]")) {
      return null;
    }
    LocalDate birth = Days.printed(born);
    return birth == null
        ? null
        : new InsCode(
            matricule, oid, given, family, Sex.ofCode(sex), birth, values.getOrDefault(Tag.S7, ""));
  }

  /** The first code of a letter's pages that is one. */
  public static Optional<Companion> among(List<PageCode> codes) {
    return codes.stream()
        .flatMap(
            code -> parse(code.text()).stream().map(ins -> ins.companion(List.of(placeOf(code)))))
        .findFirst();
  }

  private static Place placeOf(PageCode code) {
    return new Place(code.page(), code.x(), code.y(), code.width(), code.height());
  }

  /** What it says, doubted when key or authority are not right. */
  Companion companion(List<Place> places) {
    Identifier identifier = Identifier.of(matricule, oid);
    Ins ins = identifier.ins();
    Patient patient =
        new Patient(birthName, birthName, Names.words(givenNames), birthDate, sex, ins);
    return new Companion(
        Source.DATAMATRIX,
        patient,
        null,
        List.of(),
        false,
        null,
        null,
        identifier.doubts(),
        places);
  }

  /** Never prints the identity. */
  @Override
  public String toString() {
    return "InsCode[…]";
  }
}
