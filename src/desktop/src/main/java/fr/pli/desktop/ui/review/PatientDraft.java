package fr.pli.desktop.ui.review;

import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A patient as it is typed, and what is wrong with it. */
record PatientDraft(
    String familyName, String birthName, String givenNames, String birthDate, Sex sex, String ins) {

  /** What can be typed. */
  enum Field {
    FAMILY_NAME,
    BIRTH_DATE,
    INS
  }

  static PatientDraft of(@Nullable Patient patient, String birthDate) {
    if (patient == null) {
      return new PatientDraft("", "", "", "", Sex.UNKNOWN, "");
    }
    return new PatientDraft(
        patient.familyName(),
        patient.birthName() == null ? "" : patient.birthName(),
        String.join(" ", patient.givenNames()),
        birthDate,
        patient.sex(),
        patient.ins() == null ? "" : patient.ins().value());
  }

  /**
   * What is wrong, as message keys; empty when the patient can be taken.
   *
   * @param today no birth date is later
   */
  Map<Field, String> problems(LocalDate today) {
    Map<Field, String> problems = new EnumMap<>(Field.class);
    if (familyName.isBlank()) {
      problems.put(Field.FAMILY_NAME, "review.wrong.family-name");
    }
    if (!birthDate.isBlank()) {
      Optional<LocalDate> date = TypedDate.parse(birthDate);
      if (date.isEmpty()) {
        problems.put(Field.BIRTH_DATE, "review.wrong.date");
      } else if (date.get().isAfter(today) || date.get().isBefore(today.minusYears(130))) {
        problems.put(Field.BIRTH_DATE, "review.wrong.birth-date");
      }
    }
    if (!ins.isBlank()) {
      Optional<Ins> number = Ins.parse(ins);
      if (number.isEmpty()) {
        problems.put(Field.INS, "review.wrong.ins-shape");
      } else if (!number.get().keyValid()) {
        problems.put(Field.INS, "review.wrong.ins-key");
      }
    }
    return problems;
  }

  /** The patient, once there is no problem. */
  Patient patient() {
    return new Patient(
        familyName.strip(),
        birthName.isBlank() ? null : birthName.strip(),
        words(givenNames),
        TypedDate.parse(birthDate).orElse(null),
        sex,
        Ins.parse(ins).orElse(null));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
  }
}
