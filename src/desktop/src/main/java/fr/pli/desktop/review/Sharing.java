package fr.pli.desktop.review;

import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Whether the patient lets a letter go to a recipient (article L.1110-4 of the public health code):
 * presumed inside the care team, asked for outside it, and refused where the patient objected.
 */
public interface Sharing {
  /** Where no patient is asked. */
  Sharing FREE =
      new Sharing() {
        @Override
        public Verdict of(OutgoingLetter letter, ReviewRecipient recipient) {
          return Verdict.FREE;
        }

        @Override
        public void record(Patient patient, @Nullable Party recipient, Wish wish, String who) {}
      };

  /** What the patient said that matters for this letter and recipient, or what has to be asked. */
  Verdict of(OutgoingLetter letter, ReviewRecipient recipient);

  /**
   * Records what a patient said; the last word counts.
   *
   * @param recipient null for everybody outside the care team
   * @param who took it down
   */
  void record(Patient patient, @Nullable Party recipient, Wish wish, String who);

  /** Whether a letter may go. */
  enum Verdict {
    FREE,
    /** Outside the care team, and the patient was not asked. */
    NOT_ASKED,
    /** The patient objected. */
    OBJECTED
  }

  /** What a patient says. Codes are stored. */
  enum Wish {
    /** Agreed, by word of mouth. */
    AGREED,
    /** Agreed in writing. */
    AGREED_IN_WRITING,
    OBJECTED
  }
}
