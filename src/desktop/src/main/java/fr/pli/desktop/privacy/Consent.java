package fr.pli.desktop.privacy;

import fr.pli.desktop.review.Sharing.Wish;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient said about who may have letters.
 *
 * @param recipient null for everybody outside the care team
 * @param who took it down
 */
public record Consent(
    UUID id, Instant at, Patient patient, @Nullable Party recipient, Wish wish, String who) {

  /** Never prints who. */
  @Override
  public String toString() {
    return "Consent[" + id + "]";
  }

  /** The same INS, or the same names and date of birth. */
  boolean isOf(Patient other) {
    if (patient.ins() != null && other.ins() != null) {
      return patient.ins().equals(other.ins());
    }
    return patient.birthDate() != null
        && patient.birthDate().equals(other.birthDate())
        && name(patient).equals(name(other));
  }

  private static String name(Patient patient) {
    String family = patient.birthName() == null ? patient.familyName() : patient.birthName();
    String given = patient.givenNames().isEmpty() ? "" : patient.givenNames().getFirst();
    return Folding.glue(family) + " " + Folding.glue(given);
  }

  /** The same number, or the same name where one has none. */
  boolean isAbout(Party other) {
    return recipient != null
        && (recipient.rpps() != null && other.rpps() != null
            ? recipient.rpps().equals(other.rpps())
            : Folding.fold(recipient.name()).equals(Folding.fold(other.name())));
  }
}
