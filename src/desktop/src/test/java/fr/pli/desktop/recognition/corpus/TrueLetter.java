package fr.pli.desktop.recognition.corpus;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one letter says.
 *
 * @param patient null when the letter is about nobody
 * @param recipients empty when the letter names none
 * @param optionalRecipients whose recognition is neither right nor wrong
 * @param date null when the letter bears none
 * @param notRecipients other people whom the letter names
 */
record TrueLetter(
    @Nullable TruePatient patient,
    @Nullable TrueAuthor author,
    List<TrueRecipient> recipients,
    List<TrueRecipient> optionalRecipients,
    TrueType documentType,
    @Nullable LocalDate date,
    List<String> notRecipients) {
  TrueLetter {
    optionalRecipients = optionalRecipients == null ? List.of() : optionalRecipients;
    notRecipients = notRecipients == null ? List.of() : notRecipients;
  }

  /** The patient as printed; a birth name is given only when the letter prints it. */
  record TruePatient(
      String familyName,
      @Nullable String birthName,
      List<String> givenNames,
      @Nullable LocalDate birthDate,
      @Nullable String ins) {
    boolean twoNames() {
      return birthName != null && !birthName.equals(familyName);
    }
  }

  /** Who signs; the alternatives are the names of further signatories. */
  record TrueAuthor(
      String name, String familyName, @Nullable String rpps, List<String> alternatives) {
    TrueAuthor {
      alternatives = alternatives == null ? List.of() : alternatives;
    }
  }

  /** The type's code, null for a letter of no type of the list. */
  record TrueType(@Nullable String loinc) {}
}
