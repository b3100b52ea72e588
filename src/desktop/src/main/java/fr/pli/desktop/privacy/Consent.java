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

  boolean isOf(Patient other) {
    return same(patient, other);
  }

  /**
   * The same INS, or the same names and date of birth; nobody is taken for another by name only.
   */
  static boolean same(Patient one, Patient other) {
    if (one.ins() != null && other.ins() != null) {
      return one.ins().equals(other.ins());
    }
    return one.birthDate() != null
        && one.birthDate().equals(other.birthDate())
        && name(one).equals(name(other));
  }

  private static String name(Patient patient) {
    String family = patient.birthName() == null ? patient.familyName() : patient.birthName();
    String given = patient.givenNames().isEmpty() ? "" : patient.givenNames().getFirst();
    return Folding.glue(family) + " " + Folding.glue(given);
  }

  /** The same number, or the same name where one has none. */
  boolean isAbout(Party other) {
    return recipient != null
        && ((recipient.rpps() != null && other.rpps() != null)
            ? recipient.rpps().equals(other.rpps())
            : Folding.fold(recipient.name()).equals(Folding.fold(other.name())));
  }
}
