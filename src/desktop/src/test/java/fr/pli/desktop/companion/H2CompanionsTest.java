package fr.pli.desktop.companion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.companion.KeptCompanions.Letter;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.vault.DocumentId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class H2CompanionsTest {
  private static final String SHA = "ab".repeat(32);
  private static final Letter LETTER = new Letter("/scans", "a.pdf", SHA);
  private static final CompanionBytes ONE =
      new CompanionBytes("a.json", "un".getBytes(UTF_8), false);
  private static final CompanionBytes TWO =
      new CompanionBytes("a.hpr", "deux".getBytes(UTF_8), true);

  private Practice practice;
  private H2Companions companions;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
    companions = new H2Companions(practice.database, practice.documents);
  }

  @Test
  void whatWasKeptIsThereAfterARestartInItsOrder() throws Exception {
    companions.keep(LETTER, List.of(ONE, TWO));
    practice.restartWithVault();
    List<CompanionBytes> kept = new H2Companions(practice.database, practice.documents).of(LETTER);
    assertEquals(List.of("a.json", "a.hpr"), kept.stream().map(CompanionBytes::name).toList());
    assertArrayEquals(TWO.bytes(), kept.getLast().bytes());
    assertEquals(List.of(false, true), kept.stream().map(CompanionBytes::apart).toList());
  }

  @Test
  void aLetterOfAnotherPlaceOrOtherBytesHasItsOwn() {
    companions.keep(LETTER, List.of(ONE));
    assertEquals(List.of(), companions.of(new Letter("/autre", "a.pdf", SHA)));
    assertEquals(List.of(), companions.of(new Letter("/scans", "b.pdf", SHA)));
    assertEquals(List.of(), companions.of(new Letter("/scans", "a.pdf", "cd".repeat(32))));
  }

  @Test
  void keepingAgainTakesThePlaceOfWhatWasKept() {
    companions.keep(LETTER, List.of(ONE, TWO));
    companions.keep(LETTER, List.of(TWO));
    assertEquals(1, companions.of(LETTER).size());
  }

  @Test
  void documentsOfALetterThatIsThereAreNeededTheOthersAreNot() {
    DocumentId document = practice.documents.put("pdf".getBytes(UTF_8));
    practice.letters.taken("/scans", "a.pdf", document, 3, SHA);
    companions.keep(LETTER, List.of(ONE));
    companions.keep(new Letter("/scans", "never.pdf", SHA), List.of(TWO));
    assertEquals(1, companions.documents().size());
    assertEquals(1, companions.of(LETTER).size());
    assertTrue(companions.of(new Letter("/scans", "never.pdf", SHA)).isEmpty());
  }
}
