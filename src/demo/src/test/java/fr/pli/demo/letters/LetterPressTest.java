package fr.pli.demo.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LetterPressTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void everySampleLetterPrintsOnOnePage() throws IOException {
    for (Manuscript letter : Manuscript.all(DAY)) {
      try (PDDocument document = Loader.loadPDF(LetterPress.print(letter))) {
        assertEquals(1, document.getNumberOfPages(), letter.name());
        String text = new PDFTextStripper().getText(document);
        if (letter.layout().equals("scan")) {
          assertTrue(text.isBlank(), letter.name());
        } else {
          assertTrue(text.contains("20 novembre 2026"), letter.name());
        }
      }
    }
  }
}
