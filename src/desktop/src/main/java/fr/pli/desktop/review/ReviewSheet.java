package fr.pli.desktop.review;

import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will be sent, as it stands: drafted from the reading, corrected by people.
 *
 * @param patientConfirmed true once certain by recognition or settled by a person
 * @param patientMail e-mail or phone for the patient's copy, empty when none is wanted
 * @param toRecord true to feed the national record
 */
public record ReviewSheet(
    @Nullable Patient patient,
    boolean patientConfirmed,
    @Nullable Party author,
    @Nullable DocumentType type,
    @Nullable LocalDate date,
    List<ReviewRecipient> recipients,
    String patientMail,
    boolean toRecord) {
  public ReviewSheet {
    recipients = List.copyOf(recipients);
  }

  /** Name of who answers for the letter; empty while nobody is known. */
  public String signer() {
    return author == null ? "" : author.displayName();
  }

  /** Never prints its content. */
  @Override
  public String toString() {
    return "ReviewSheet[…]";
  }
}
