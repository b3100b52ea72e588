package fr.pli.desktop.inbox;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The words under which a letter is found, folded: accents and case do not count. */
final class SearchText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private SearchText() {}

  /** Every word with a blank before it, so that a query word matches beginnings of words. */
  static String of(LetterSheet sheet, String sender) {
    StringJoiner words = new StringJoiner(" ");
    words.add(sender).add(sheet.author().displayName()).add(sheet.author().detail());
    sheet.recipients().stream().map(Party::displayName).forEach(words::add);
    add(words, sheet.patient());
    if (sheet.type() != null) {
      words.add(sheet.type().label());
    }
    add(words, sheet.date());
    words.add(sheet.text());
    return " " + Folding.fold(words.toString());
  }

  /** True when every folded word begins some word of the text. */
  static boolean holdsAll(String text, Iterable<String> words) {
    for (String word : words) {
      if (!text.contains(" " + word)) {
        return false;
      }
    }
    return true;
  }

  private static void add(StringJoiner words, @Nullable Patient patient) {
    if (patient == null) {
      return;
    }
    words.add(patient.displayName()).add(Folding.glue(patient.familyName()));
    if (patient.birthName() != null) {
      words.add(patient.birthName()).add(Folding.glue(patient.birthName()));
    }
    add(words, patient.birthDate());
  }

  private static void add(StringJoiner words, @Nullable LocalDate day) {
    if (day != null) {
      words.add(DAY.format(day));
    }
  }
}
