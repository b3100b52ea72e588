package fr.pli.desktop.recognition;

import fr.pli.exchange.identity.Ins;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the INS where it is labelled as such. A bare number of 15 digits may be the social security
 * number of the insured parent and is never taken.
 */
final class InsReading {
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:matricule\\s+)?INS(?:-NIR|-NIA|-C)?(?!\\p{L})"
              + "|identité nationale de santé)"
              + "(?:\\s*\\(?(?:matricule|NIR)\\)?)?\\s*(?:n°)?\\s*:?\\s*"
              + "(?<number>[12478](?:[\\s.]?[\\dAB]){12})\\s*(?:[-/]\\s*)?(?:cl[ée]\\s*:?\\s*)?"
              + "(?<key>\\d\\s?\\d)(?!\\s?\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private InsReading() {}

  /** The labelled number whose birth year does not contradict the birth date. */
  static Optional<Ins> read(Letter letter, @Nullable LocalDate birthDate) {
    StringBuilder rows = new StringBuilder();
    int row = -1;
    for (Line line : letter.lines()) {
      rows.append(line.row() == row ? " " : "\n").append(line.text());
      row = line.row();
    }
    Matcher matcher = LABELLED.matcher(rows);
    while (matcher.find()) {
      Optional<Ins> ins = Ins.parse(matcher.group("number") + matcher.group("key"));
      if (ins.isPresent() && agrees(ins.get(), birthDate)) {
        return ins;
      }
    }
    return Optional.empty();
  }

  private static boolean agrees(Ins ins, @Nullable LocalDate birthDate) {
    return birthDate == null
        || Integer.parseInt(ins.value().substring(1, 3)) == birthDate.getYear() % 100;
  }
}
