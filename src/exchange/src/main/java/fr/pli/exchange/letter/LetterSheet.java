package fr.pli.exchange.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What travels inside the envelope beside the PDF: enough for the receiver to list, search and file
 * the letter without parsing it.
 *
 * @param patient null when the letter is about nobody in particular
 * @param type null when none of the known types fits
 * @param text the letter's text for search, empty for a scan
 * @param fileName name to give the PDF when it is saved, without folder
 * @param delivery where the gateway must hand it over; null inside the Pli network
 */
public record LetterSheet(
    @Nullable Patient patient,
    Party author,
    List<Party> recipients,
    @Nullable DocumentType type,
    @Nullable LocalDate date,
    String text,
    String fileName,
    @Nullable Delivery delivery) {

  public LetterSheet {
    recipients = List.copyOf(recipients);
  }

  /** Never prints its content. */
  @Override
  public String toString() {
    return "LetterSheet[…]";
  }
}
