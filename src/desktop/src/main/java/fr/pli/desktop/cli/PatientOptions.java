package fr.pli.desktop.cli;

import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The patient as the person who sends names them: all three options, or none. */
final class PatientOptions {
  @Option(
      names = "--patient",
      paramLabel = "\"NOM Prénom\"",
      description = "Patient, nom de famille en capitales.")
  private @Nullable String name;

  @Option(names = "--born", paramLabel = "AAAA-MM-JJ", description = "Sa date de naissance.")
  private @Nullable String born;

  @Option(names = "--sex", paramLabel = "M|F", description = "Son sexe.")
  private @Nullable String sex;

  /** The patient; null when none of the options was given. */
  @Nullable Patient patient() throws CommandRefusal {
    if (name == null && born == null && sex == null) {
      return null;
    }
    if (name == null || born == null || sex == null) {
      throw CommandRefusal.asked("patient.incomplete");
    }
    return patient(name, date(born), sex(sex));
  }

  private static Patient patient(String name, LocalDate born, Sex sex) throws CommandRefusal {
    List<String> family = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (String word : name.strip().split("\\s+", -1)) {
      boolean capitals = word.equals(word.toUpperCase(Locale.FRENCH));
      (capitals && given.isEmpty() ? family : given).add(word);
    }
    if (family.isEmpty() || given.isEmpty()) {
      throw CommandRefusal.asked("patient.name");
    }
    return new Patient(String.join(" ", family), null, given, born, sex, null);
  }

  private static LocalDate date(String typed) throws CommandRefusal {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw CommandRefusal.asked("patient.born");
    }
  }

  private static Sex sex(String typed) throws CommandRefusal {
    return switch (typed.toUpperCase(Locale.ROOT)) {
      case "M" -> Sex.MALE;
      case "F" -> Sex.FEMALE;
      default -> throw CommandRefusal.asked("patient.sex");
    };
  }
}
