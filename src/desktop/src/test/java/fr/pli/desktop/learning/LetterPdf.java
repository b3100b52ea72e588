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
}
