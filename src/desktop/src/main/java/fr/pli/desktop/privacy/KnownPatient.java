package fr.pli.desktop.privacy;

import fr.pli.exchange.letter.Patient;
import java.util.List;
import java.util.UUID;

/**
 * A patient whom letters here are about, told apart from others by INS, or by names and date of
 * birth.
 *
 * @param letters sent and received
 */
public record KnownPatient(Patient patient, List<UUID> letters) {
  public KnownPatient {
    letters = List.copyOf(letters);
  }

  /** Never prints who. */
  @Override
  public String toString() {
    return "KnownPatient[" + letters.size() + "]";
  }
}
