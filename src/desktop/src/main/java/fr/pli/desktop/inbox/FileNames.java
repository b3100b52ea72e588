package fr.pli.desktop.inbox;

import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Patient;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * File names of letters: {@code <AAAAMMJJ>_<type, cut at 40>_<NOM>_<prenom>} (MSSanté ECO.2.1.6).
 * What a sender wrote is hostile: whatever a file system gives a meaning to is left out.
 */
final class FileNames {
  private static final int TYPE = 40;
  private static final int NAME = 50;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private FileNames() {}

  /** The name without ending. */
  static String of(ReceivedLetter letter) {
    LetterSheet sheet = Objects.requireNonNull(letter.sheet());
    LocalDate day = sheet.date();
    if (day == null) {
      day = LocalDate.ofInstant(letter.announcedAt(), ZoneId.systemDefault());
    }
    String type = sheet.type() == null ? "Lettre" : sheet.type().label();
    return Stream.concat(Stream.of(DAY.format(day), part(type, TYPE)), patient(sheet.patient()))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("_"));
  }

  private static Stream<String> patient(@Nullable Patient patient) {
    if (patient == null) {
      return Stream.empty();
    }
    String name = patient.birthName() == null ? patient.familyName() : patient.birthName();
    String given = patient.givenNames().isEmpty() ? "" : patient.givenNames().getFirst();
    return Stream.of(part(plain(name).toUpperCase(Locale.ROOT), NAME), part(given, NAME));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /**
   * One part of a name: letters, digits, blanks and a few harmless marks; no separator of ours or
   * of any file system, no control or direction mark, no blank or dot at either end.
   */
  private static String part(String text, int length) {
    String kept =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}'’(),.\\- ]", " ")
            .replaceAll("\\.{2,}", ".")
            .replaceAll("\\s+", " ");
    String cut =
        kept.codePointCount(0, kept.length()) <= length
            ? kept
            : kept.substring(0, kept.offsetByCodePoints(0, length));
    return cut.replaceAll("^[ .]+|[ .]+$", "");
  }
}
