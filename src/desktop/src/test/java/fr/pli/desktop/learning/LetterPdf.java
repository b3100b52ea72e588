package fr.pli.desktop.learning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Prints letters of one A4 page, as a practice's software would. Places are from the top left. */
final class LetterPdf {
  private static final int STEP = 14;

  private final PDDocument document = new PDDocument();
  private final PDPageContentStream stream;

  LetterPdf() {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try {
      stream = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines under each other, the first at this place. */
  LetterPdf at(int x, int y, String... lines) {
    return print(FontName.HELVETICA, x, y, lines);
  }

  LetterPdf bold(int x, int y, String line) {
    return print(FontName.HELVETICA_BOLD, x, y, line);
  }

  private LetterPdf print(FontName font, int x, int y, String... lines) {
    try {
      stream.beginText();
      stream.setFont(new PDType1Font(font), 10);
      stream.setLeading(STEP);
      stream.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
      for (String line : lines) {
        stream.showText(line);
        stream.newLine();
      }
      stream.endText();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try (document;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      stream.close();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LetterPdf letter(String patient) {
    return new LetterPdf()
        .at(40, 40, "Docteur Claire MORVAN", "Médecine générale", "35000 RENNES")
        .at(330, 240, "Rennes, le 3 mars 2026")
        .at(40, 290, "Objet : " + patient)
        .at(40, 320, "Cher confrère,", "Je te remercie de revoir cette personne.")
        .at(40, 600, "Bien confraternellement.")
        .at(330, 630, "Dr Claire MORVAN");
  }

  static LetterPdf first() {
    return letter("Monsieur Luc GUY, né le 02/03/1950");
  }

  static LetterPdf second() {
    return letter("Madame Anne ROUX, née le 05/06/1961");
  }

  static LetterPdf signedByInitials(String patient) {
    return new LetterPdf()
        .at(40, 40, "CABINET DES TILLEULS", "35000 RENNES")
        .at(330, 240, "Rennes, le 3 mars 2026")
        .at(40, 290, "Objet : " + patient)
        .at(40, 600, "Bien confraternellement.")
        .at(330, 630, "HN");
  }
}
