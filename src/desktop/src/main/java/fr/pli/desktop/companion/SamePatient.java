package fr.pli.desktop.companion;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says whether two sources mean one person. What one of them does not say contradicts nothing. */
final class SamePatient {
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  private SamePatient() {}

  static boolean agree(Patient one, Patient other) {
    return !differ(one.birthDate(), other.birthDate())
        && !differ(
            one.sex() == Sex.UNKNOWN ? null : one.sex(),
            other.sex() == Sex.UNKNOWN ? null : other.sex())
        && !differ(one.ins(), other.ins())
        && names(one).anyMatch(name -> names(other).anyMatch(each -> Names.overlap(name, each)))
        && given(one, other);
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals(other);
  }

  private static Stream<String> names(Patient patient) {
    return Stream.of(patient.familyName(), patient.birthName()).filter(Objects::nonNull);
  }

  /** The name in use may be any of the birth first names, so one in common is enough. */
  private static boolean given(Patient one, Patient other) {
    if (one.givenNames().isEmpty() || other.givenNames().isEmpty()) {
      return true;
    }
    return one.givenNames().stream()
        .anyMatch(name -> other.givenNames().stream().anyMatch(each -> Names.overlap(name, each)));
  }

  /** True when the words of a letter name this person: a surname, and the birth date beside it. */
  static boolean named(Patient patient, String letter) {
    String text = " " + Folding.fold(letter) + " ";
    boolean surname =
        names(patient).map(Folding::fold).anyMatch(name -> text.contains(" " + name + " "));
    LocalDate birth = patient.birthDate();
    return surname
        && (birth == null
            ? patient.givenNames().stream()
                .anyMatch(name -> text.contains(" " + Folding.fold(name) + " "))
            : forms(birth).anyMatch(form -> text.contains(" " + form + " ")));
  }

  /** A date as folded text may show it. */
  private static Stream<String> forms(LocalDate date) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue();
    int year = date.getYear();
    String name = MONTHS.get(month - 1);
    return Stream.of(
        "%02d %02d %d".formatted(day, month, year),
        "%d %d %d".formatted(day, month, year),
        "%d %02d %02d".formatted(year, month, day),
        "%d %s %d".formatted(day, name, year),
        "%02d %s %d".formatted(day, name, year),
        "%der %s %d".formatted(day, name, year));
  }
}
