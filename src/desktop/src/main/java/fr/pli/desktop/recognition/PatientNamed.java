package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a name beside "copie à" is the patient's, or a parent's who bears it.
 *
 * @param written the date of the letter, when it is known
 */
record PatientNamed(@Nullable Recognised<Patient> patient, @Nullable LocalDate written) {
  private static final int OF_AGE = 18;

  /** "Monsieur X" where X is the patient, or a parent of a patient under age. */
  boolean named(String text) {
    if (patient == null || !text.matches("^\\W*" + Titles.CIVIL + "\\s.*")) {
      return false;
    }
    return PersonMention.in(text).stream()
        .limit(1)
        .anyMatch(
            mention ->
                (family(mention.familyName()) && given(mention.givenNames()))
                    || family(String.join(" ", mention.words())));
  }

  /** A lay person without a profession to whom a letter about a child is addressed. */
  boolean parent(Addressee addressee) {
    return patient != null && child(about()) && addressee.layPerson();
  }

  private boolean family(String name) {
    Patient about = about();
    String glued = Folding.glue(name);
    @Nullable String birth = about.birthName();
    return glued.equals(Folding.glue(about.familyName()))
        || (birth != null && glued.equals(Folding.glue(birth)));
  }

  private boolean given(List<String> names) {
    Patient about = about();
    if (names.isEmpty() || about.givenNames().isEmpty()) {
      return true;
    }
    return Folding.glue(about.givenNames().getFirst()).equals(Folding.glue(names.getFirst()))
        || child(about);
  }

  /** Under age when the letter was written. */
  private boolean child(Patient about) {
    LocalDate born = about.birthDate();
    return born != null && written != null && born.plusYears(OF_AGE).isAfter(written);
  }

  private Patient about() {
    return Objects.requireNonNull(patient).value();
  }

  /** The patient as a recipient. */
  RecognisedRecipient recipient(String printed, Mention mention) {
    Evidence evidence = mention.evidence().copy().with(Fact.CALLED_PATIENT, true);
    double sure = patient == null ? 0.6 : patient.confidence();
    String name = patient == null ? printed : patient.value().displayName();
    return new RecognisedRecipient(
        new Party(RecipientKind.PATIENT, "", name, "", null, null),
        mention.role(),
        printed,
        List.of(),
        Math.min(sure, evidence.confidence()),
        mention.places(),
        mention.reason());
  }
}
