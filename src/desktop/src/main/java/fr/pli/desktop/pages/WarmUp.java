package fr.pli.desktop.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Reads and draws a page of its own, so that the first real one does not pay for loading. */
final class WarmUp {
  private static final int DPI = 36;

  private WarmUp() {}

  static void run() throws IOException {
    byte[] pdf = page();
    PageWorker.answer(PageRequest.words(pdf));
    PageWorker.answer(PageRequest.drawing(pdf, 1, DPI));
  }

  private static byte[] page() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.showText("Cher Confrère");
        content.endText();
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
