package fr.pli.desktop.companion;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter is about, by all that is known. The most trusted companion says so; the others and
 * the page fill in what it does not say, or contradict it.
 *
 * @param patient null when nobody says
 * @param notes what is to be told
 * @param doubtful true when companion and letter may not belong together: nothing is certain then
 */
record PatientJoining(@Nullable Recognised<Patient> patient, List<String> notes, boolean doubtful) {
  private static final double SURE = 1;
  private static final double DOUBT = 0.5;

  static PatientJoining of(Reading printed, List<Companion> companions) {
    List<Companion> saying =
        companions.stream().filter(companion -> companion.patient() != null).toList();
    if (saying.isEmpty()) {
      return new PatientJoining(printed.patient(), List.of(), false);
    }
    return new Joint(printed, saying).joined();
  }

  /** What the page says of the patient of a companion. */
  private enum Page {
    AGREES,
    SILENT,
    NAMES_NOBODY,
    CONTRADICTS
  }

  private record Joint(Reading printed, List<Companion> saying) {
    PatientJoining joined() {
      Companion first = saying.getFirst();
      Patient said = Objects.requireNonNull(first.patient());
      Patient merged = said;
      boolean agree = true;
      for (Companion other : saying.subList(1, saying.size())) {
        Patient its = Objects.requireNonNull(other.patient());
        agree = agree && SamePatient.agree(merged, its);
        merged = agree ? filled(merged, its) : merged;
      }
      Page page = page(merged, first);
      Recognised<Patient> read = printed.patient();
      if (agree && page == Page.AGREES && read != null && SamePatient.agree(merged, read.value())) {
        merged = filled(merged, read.value());
      }
      List<String> notes = notes(agree, page);
      return new PatientJoining(
          new Recognised<>(
              merged,
              notes.isEmpty() ? SURE : DOUBT,
              first.places().isEmpty() && read != null && page == Page.AGREES
                  ? read.places()
                  : first.places(),
              first.source().code()),
          notes,
          !agree
              || page == Page.CONTRADICTS
              || page == Page.NAMES_NOBODY
              || notes.contains(Companion.APART));
    }

    private List<String> notes(boolean agree, Page page) {
      List<String> notes = new ArrayList<>();
      if (!agree || page == Page.CONTRADICTS) {
        notes.add(Joining.CONTRADICTION + "patient");
      }
      if (page == Page.NAMES_NOBODY) {
        notes.add(Joining.PATIENT_NOT_PRINTED);
      }
      for (Companion companion : saying) {
        companion.doubts().stream()
            .filter(doubt -> !doubt.equals(Companion.APART) || page != Page.AGREES)
            .filter(doubt -> !notes.contains(doubt))
            .forEach(notes::add);
      }
      return notes;
    }

    /** A code on the page is part of it; a file beside it may be another letter's. */
    private Page page(Patient said, Companion first) {
      Recognised<Patient> read = printed.patient();
      if (read != null && SamePatient.agree(said, read.value())) {
        return Page.AGREES;
      }
      boolean certain = read != null && read.certain();
      if (!certain && SamePatient.named(said, printed.text())) {
        return Page.AGREES;
      }
      if (read != null) {
        return Page.CONTRADICTS;
      }
      return printed.text().isBlank() || first.source() == Source.DATAMATRIX
          ? Page.SILENT
          : Page.NAMES_NOBODY;
    }
  }

  /** What the first does not say is taken from the other, who is the same person. */
  private static Patient filled(Patient first, Patient other) {
    String birth = first.birthName();
    boolean onlyBirthName = first.familyName().equals(birth);
    boolean isBirthName =
        birth == null
            && other.birthName() != null
            && Names.overlap(first.familyName(), other.birthName())
            && !Names.overlap(first.familyName(), other.familyName());
    return new Patient(
        onlyBirthName || isBirthName ? other.familyName() : first.familyName(),
        birth != null ? birth : isBirthName ? first.familyName() : other.birthName(),
        first.givenNames().isEmpty() ? other.givenNames() : first.givenNames(),
        first.birthDate() != null ? first.birthDate() : other.birthDate(),
        first.sex() == Sex.UNKNOWN ? other.sex() : first.sex(),
        first.ins() != null ? first.ins() : other.ins());
  }
}
