package fr.pli.desktop.pages;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PdfMarksTest {
  @Test
  void aHeaderMayComeAfterAFewBytes() {
    assertTrue(PdfMarks.begins("\ufeffjunk\n%PDF-1.4".getBytes(US_ASCII)));
    assertFalse(PdfMarks.begins((" ".repeat(1_024) + "%PDF-1.4").getBytes(US_ASCII)));
    assertFalse(PdfMarks.begins(new byte[0]));
    assertFalse(PdfMarks.begins("%PDF".getBytes(US_ASCII)));
  }

  @Test
  void theEndMarkMayBeFollowedByBlanksAndZeros() {
    assertTrue(PdfMarks.ends(("%PDF-1.4 %%EOF\r\n" + "\0".repeat(5_000)).getBytes(US_ASCII)));
    assertTrue(PdfMarks.ends(("%%EOF" + "x".repeat(1_000)).getBytes(US_ASCII)));
    assertFalse(PdfMarks.ends(("%%EOF" + "x".repeat(1_024)).getBytes(US_ASCII)));
    assertFalse(PdfMarks.ends(new byte[0]));
  }
}
