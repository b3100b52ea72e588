package fr.pli.desktop.companion;

import fr.pli.desktop.companion.CompanionException.Reason;
import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The header of an HPRIM "médecin" text: twelve lines, one value each. A form of thirteen lines
 * exists, so the header is read with one line too many in each place as well. Nothing in it says
 * that it is one: every reading is scored by the shape of its values, and only a high score is
 * believed. The social security number counts for the score only: it may be an insured parent's.
 */
final class HprimHeader {
  /** Largest file, in bytes: the text below the header is not read. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final int LINES = 12;
  private static final int LONGEST_LINE = 300;
  private static final int BELIEVED = 8;
  private static final Pattern POSTCODE = Pattern.compile("\\d{5}\\s+\\S.*");

  private static final Pattern NUMBERED =
      Pattern.compile("(?<code>(?=\\S*\\d)\\S{1,11})\\s{1,11}(?<name>\\p{L}.*)");
  private static final int CODE_WIDTH = 10;

  private static final Pattern TITLED = Pattern.compile("(?i)\\s*(dr|docteur|pr|professeur)\\b.*");
  private static final Pattern CIVILITY = Pattern.compile("(?i)(m|mr|mme|mlle|monsieur|madame)");

  private final List<String> values;

  private HprimHeader(List<String> values) {
    this.values = values;
  }

  /** Reads a file; empty when nothing in it looks enough like a header. */
  static Optional<Companion> read(byte[] bytes) throws CompanionException {
    if (bytes.length > MAX_BYTES) {
      throw new CompanionException(Reason.TOO_LARGE);
    }
    List<String> lines = lines(PlainText.of(Arrays.copyOf(bytes, headLength(bytes))));
    return readings(lines)
        .filter(header -> header.score() >= BELIEVED)
        .max(Comparator.comparingInt(HprimHeader::score))
        .map(HprimHeader::companion);
  }

  /** Bytes of the first lines; cut at a line's end so that no character is halved. */
  private static int headLength(byte[] bytes) {
    int lines = 0;
    int at = 0;
    while (at < bytes.length && at < LONGEST_LINE * (LINES + 1) && lines <= LINES) {
      if (bytes[at++] == '\n') {
        lines++;
      }
    }
    return at;
  }

  private static List<String> lines(String text) {
    return text.lines()
        .limit(LINES + 1)
        .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
        .toList();
  }

  /** The twelve lines as they are first: it wins where another scores no more. */
  private static Stream<HprimHeader> readings(List<String> lines) {
    if (lines.size() < LINES || lines.stream().anyMatch(HprimHeader::binary)) {
      return Stream.empty();
    }
    int most = lines.size() > LINES ? 0 : LINES;
    return IntStream.iterate(LINES, at -> at >= most, at -> at - 1)
        .mapToObj(extra -> without(lines, extra));
  }

  private static HprimHeader without(List<String> lines, int extra) {
    List<String> kept = new ArrayList<>(lines);
    if (extra < kept.size()) {
      kept.remove(extra);
    }
    return new HprimHeader(kept.subList(0, LINES));
  }

  private static boolean binary(String line) {
    return line.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\f');
  }

  /** A line of the norm, from 1; dots that stand for blanks are blanks. */
  private String line(int number) {
    return values.get(number - 1).replaceAll("\\.{2,}|\\.$", " ").strip();
  }

  private String name(int number) {
    return line(number).replace('.', ' ').replaceAll("\\s+", " ").strip();
  }

  private int score() {
    if (!Names.plausible(name(2))
        || CIVILITY.matcher(name(2)).matches()
        || Days.printed(line(7)) == null) {
      return 0;
    }
    int score = 4;
    score += Names.plausible(name(3)) ? 1 : 0;
    score += Days.printed(line(10)) != null ? 2 : 0;
    score += POSTCODE.matcher(name(6)).matches() ? 2 : 0;
    score += number();
    score += coded(11) ? 1 : 0;
    score += coded(12) ? 1 : 0;
    return score;
  }

  /** A number with a right key says most, digits that are none say that this is another line. */
  private int number() {
    String number = name(8);
    if (number.isEmpty()) {
      return 0;
    }
    return Ins.parse(number).map(ins -> ins.keyValid() ? 3 : 1).orElse(-1);
  }

  private boolean coded(int number) {
    return party(number) != null;
  }

  private Companion companion() {
    LocalDate birth = Days.printed(line(7));
    Patient patient = new Patient(name(2), null, Names.words(name(3)), birth, Sex.UNKNOWN, null);
    Party recipient = party(12);
    return new Companion(
        Source.HPRIM,
        patient,
        party(11),
        recipient == null ? List.of() : List.of(new Addressee(recipient, RecipientRole.TO, true)),
        false,
        null,
        Days.printed(line(10)),
        List.of(),
        List.of());
  }

  /** A code and a name, or a name that shows by its title that it is one; no line of a letter. */
  private @Nullable Party party(int number) {
    String line = values.get(number - 1).replace('.', ' ').stripTrailing();
    Matcher numbered = NUMBERED.matcher(line);
    String name = "";
    Rpps rpps = null;
    if (numbered.matches()) {
      name = numbered.group("name");
      rpps = Rpps.parse(numbered.group("code")).filter(Rpps::checked).orElse(null);
    } else if (padded(line)) {
      name = line.substring(CODE_WIDTH);
    } else if (TITLED.matcher(line).matches()) {
      name = line.strip();
    }
    return Names.plausible(name) ? Names.professional(name.replaceAll("\\s+", " "), rpps) : null;
  }

  /** A code without a digit is seen by the blanks that fill it up to ten. */
  private static boolean padded(String line) {
    return line.length() > CODE_WIDTH
        && !line.substring(0, CODE_WIDTH).strip().contains(" ")
        && line.charAt(0) != ' '
        && line.charAt(CODE_WIDTH - 1) == ' '
        && Character.isLetter(line.charAt(CODE_WIDTH));
  }
}
