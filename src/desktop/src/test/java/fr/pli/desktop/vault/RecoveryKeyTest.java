package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RecoveryKeyTest {
  @RepeatedTest(50)
  void whatIsPrintedCanBeTypedAgain() throws Exception {
    RecoveryKey key = RecoveryKey.random();
    String typed = key.text().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');
    assertArrayEquals(key.key().getEncoded(), RecoveryKey.parse(typed).key().getEncoded());
    assertTrue(key.text().matches("([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}"));
  }

  @RepeatedTest(20)
  void aTypingErrorIsNoticed() {
    String text = RecoveryKey.random().text();
    char wrong = text.charAt(6) == 'A' ? 'B' : 'A';
    for (String typed :
        new String[] {
          text.substring(0, 6) + wrong + text.substring(7),
          text.substring(1),
          text + "0",
          text.replace(text.charAt(0), 'U'),
          ""
        }) {
      TestVault.assertReason(
          VaultException.Reason.WRONG_RECOVERY_KEY, () -> RecoveryKey.parse(typed));
    }
  }

  @Test
  void theSheetIsOnePageWithTheKey() throws Exception {
    RecoveryKey key = RecoveryKey.random();
    byte[] pdf =
        new RecoverySheet(
                "Cabinet de l'Étang \u0151", TestVault.PERSON, LocalDate.of(2026, 3, 2), key)
            .pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("Cabinet de l'Étang ?"));
      assertTrue(text.contains("Dr EXEMPLE Anne, le 2 mars 2026"));
      String groups = text.replaceAll("\\s+", "-");
      assertTrue(groups.contains(key.text()));
    }
  }
}
