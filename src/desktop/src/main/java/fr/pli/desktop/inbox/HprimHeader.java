package fr.pli.desktop.inbox;

import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text file beside a filed PDF: the twelve lines of HPRIM "médecin" 3.0, then the letter's
 * words. ISO-8859-1, CRLF; an empty value is a dot.
 */
final class HprimHeader {
  private static final String NOTHING = ".";
  private static final int NAME = 50;
  private static final int CODE = 10;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private HprimHeader() {}

  /**
   * The file.
   *
   * @param pdf name of the PDF beside it
   */
  static byte[] of(ReceivedLetter letter, String pdf) {
    LetterSheet sheet = Objects.requireNonNull(letter.sheet());
    List<String> lines = new ArrayList<>(patient(sheet.patient()));
    lines.add(NOTHING);
    lines.add(day(sheet.date()));
    lines.add(party(sheet.author()));
    lines.add(sheet.recipients().isEmpty() ? NOTHING : party(sheet.recipients().getFirst()));
    lines.add("");
    lines.add("Document : " + pdf);
    sheet.text().lines().map(HprimHeader::harmless).forEach(lines::add);
    lines.add("****FIN****");
    lines.add("****FINFICHIER****");
    String text = String.join("\r\n", lines) + "\r\n";
    return latin(text).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Lines 1 to 8: code, surname, first name, three of address, birth date, national number. */
  private static List<String> patient(@Nullable Patient patient) {
    if (patient == null) {
      return List.of(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    }
    String given = patient.givenNames().isEmpty() ? "" : patient.givenNames().getFirst();
    return List.of(
        NOTHING,
        value(patient.familyName().toUpperCase(Locale.ROOT), NAME),
        value(given, NAME),
        NOTHING,
        NOTHING,
        NOTHING,
        day(patient.birthDate()),
        number(patient.ins()));
  }

  /** A number with a wrong key is left out: the practice software would file under it. */
  private static String number(@Nullable Ins ins) {
    return ins == null || !ins.keyValid()
        ? NOTHING
        : ins.value().substring(0, 13) + " " + ins.value().substring(13);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? NOTHING : DAY.format(day);
  }

  private static String party(Party party) {
    return NOTHING + " ".repeat(CODE - 1) + value(party.displayName(), NAME);
  }

  private static String value(String text, int length) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    String cut = line.length() <= length ? line : line.substring(0, length);
    return cut.isEmpty() ? NOTHING : cut;
  }

  /** A line of the letter must not end the file or begin a block of results. */
  private static String harmless(String line) {
    String plain = line.replaceAll("\\p{Cntrl}", " ");
    return plain.startsWith("****") ? " " + plain : plain;
  }

  /** What ISO-8859-1 lacks is written with what it has; the rest becomes a visible mark. */
  private static String latin(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("œ", "oe")
        .replace("Œ", "OE")
        .replaceAll("[’‘]", "'")
        .replaceAll("[“”]", "\"")
        .replaceAll("[–—]", "-")
        .replace("…", "...")
        .replace("€", "EUR")
        .replaceAll("[^\\u0000-\\u00ff]", "?");
  }
}
