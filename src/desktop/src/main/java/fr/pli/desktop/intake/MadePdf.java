package fr.pli.desktop.intake;

import fr.pli.desktop.conversion.Conversion;
import fr.pli.desktop.conversion.ConversionException;
import fr.pli.desktop.pages.PdfMarks;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.vault.Documents;
import fr.pli.exchange.wire.Sha256;

/**
 * Makes the PDF of a letter that arrived as another kind of file. The file was stored as it came;
 * the PDF is stored beside it before the letter refers to it, so nothing is lost between the two.
 */
final class MadePdf {
  private final Conversion conversion;
  private final Letters letters;
  private final Documents documents;

  MadePdf(Conversion conversion, Letters letters, Documents documents) {
    this.conversion = conversion;
    this.letters = letters;
    this.documents = documents;
  }

  /**
   * The PDF of a letter.
   *
   * @param stored the letter's document as it is stored
   */
  byte[] of(OutgoingLetter letter, byte[] stored) throws ConversionException {
    if (PdfMarks.begins(stored)) {
      return stored;
    }
    byte[] pdf = conversion.toPdf(stored);
    letters.converted(letter.id(), documents.put(pdf));
    return pdf;
  }

  /** True when a letter's document is not the file that came, but was made of it. */
  static boolean made(OutgoingLetter letter, byte[] pdf) {
    return !letter.sha256().isEmpty() && !letter.sha256().equals(Sha256.hex(pdf));
  }
}
