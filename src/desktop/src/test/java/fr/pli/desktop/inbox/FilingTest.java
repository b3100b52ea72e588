package fr.pli.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.letter.Sex;
import fr.pli.exchange.seal.LetterPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  private static final byte[] PDF = Practice.pdf("lettre");
  private static final String NAME =
      "20261119_CR ou fiche de consultation ou de visite_LE GALL_Yann";

  @TempDir Path folder;

  @Test
  void aFiledLetterIsAPdfAndItsHeader() throws Exception {
    UUID id = practice.arrived(practice.arriving(PDF, "Cher confrère,\nŒdème : 50 €…"));
    Path file = practice.inbox.file(id, folder, Practice.WHO);
    assertEquals(NAME + ".pdf", file.getFileName().toString());
    assertArrayEquals(PDF, Files.readAllBytes(file));
    List<String> lines =
        Files.readAllLines(folder.resolve(NAME + ".txt"), StandardCharsets.ISO_8859_1);
    assertEquals(
        List.of(".", "LE GALL", "Yann", ".", ".", ".", "03/04/1948", ".", ".", "19/11/2026"),
        lines.subList(0, 10));
    assertEquals(".         Dr Paul AUBRY", lines.get(10));
    assertEquals(".         Dr Claire MORVAN", lines.get(11));
    assertTrue(lines.contains("Cher confrère,"));
    assertTrue(lines.contains("OEdème : 50 EUR..."));
    assertEquals("****FINFICHIER****", lines.getLast());
    ReceivedLetter it = practice.inbox.find(id).orElseThrow();
    assertEquals(ReceivedState.FILED, it.state());
    assertEquals(file.toString(), it.filedTo());
    assertEquals(1, practice.told("filed", id));
    practice.acknowledge();
    assertEquals(List.of(id + "|delivered", id + "|opened"), practice.office.acknowledged);
  }

  @Test
  void theHeaderHoldsANationalNumberOnlyWithItsKey() throws Exception {
    String right = "148043512345" + "6";
    long key = 97 - Long.parseLong(right) % 97;
    assertTrue(header(right + String.format("%02d", key)).contains(right + " "));
    assertFalse(header(right + String.format("%02d", key % 97 + 1)).contains(right));
  }

  private String header(String ins) throws Exception {
    Patient patient =
        new Patient(
            "LE GALL", null, List.of("Yann"), LocalDate.of(1948, 4, 3), Sex.MALE, new Ins(ins));
    UUID id =
        practice.arrived(
            practice.arriving(
                new LetterPackage(Practice.received(patient, ""), Practice.pdf(ins)),
                Practice.MEMBER));
    Path file = practice.inbox.file(id, folder, Practice.WHO);
    String name = file.getFileName().toString().replace(".pdf", ".txt");
    return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aHalfWrittenFileNeverBearsTheNameOfALetter() throws Exception {
    UUID id = practice.arrived(practice.arriving(PDF, ""));
    practice.inbox.export(id, folder);
    assertEquals(List.of(NAME + ".pdf"), names(folder));
    assertThrows(IOException.class, () -> practice.inbox.export(id, folder.resolve("pas là")));
  }

  @Test
  void filingAgainAfterACrashDoesNotWriteTheLetterTwice() throws Exception {
    UUID id = practice.arrived(practice.arriving(PDF, ""));
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> practice.inbox.file(id, folder, Practice.WHO));
    practice.restart();
    assertEquals(ReceivedState.UNREAD, practice.inbox.find(id).orElseThrow().state());
    practice.inbox.file(id, folder, Practice.WHO);
    assertEquals(List.of(NAME + ".pdf", NAME + ".txt"), names(folder));
  }

  @Test
  void aFolderThatCannotBeWrittenLeavesTheLetterAsItWas() throws Exception {
    UUID id = practice.arrived(practice.arriving(PDF, ""));
    Path gone = folder.resolve("débranché");
    assertThrows(IOException.class, () -> practice.inbox.file(id, gone, Practice.WHO));
    assertEquals(ReceivedState.UNREAD, practice.inbox.find(id).orElseThrow().state());
    assertEquals(0, practice.told("filed", id));
  }

  @Test
  void anotherLettersFileIsNeverOverwritten() throws Exception {
    Files.writeString(folder.resolve(NAME + ".pdf"), "autre chose");
    UUID id = practice.arrived(practice.arriving(PDF, ""));
    Path file = practice.inbox.file(id, folder, Practice.WHO);
    assertEquals(NAME + " (2).pdf", file.getFileName().toString());
    assertEquals("autre chose", Files.readString(folder.resolve(NAME + ".pdf")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "C:\\Windows\\system32",
        "a\u0000b",
        "nom\u202Egpj.exe",
        "<>:\"/|?*",
        "...",
        " . ",
        "_",
        "CON",
        "ligne\r\nautre",
        "\uD83D\uDE00\uD83D\uDE00"
      })
  void aHostileNameStaysInItsFolder(String hostile) throws Exception {
    Patient patient = new Patient(hostile, null, List.of(hostile), null, Sex.UNKNOWN, null);
    UUID id =
        practice.arrived(
            practice.arriving(
                new LetterPackage(Practice.received(patient, hostile), PDF), Practice.MEMBER));
    Path file = practice.inbox.file(id, folder, Practice.WHO);
    assertEquals(folder, file.getParent());
    String name = file.getFileName().toString();
    assertTrue(name.startsWith("20261119_CR ou fiche"));
    assertTrue(name.endsWith(".pdf"));
    assertFalse(name.matches(".*[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cf}].*"), name);
    assertFalse(name.contains(".."));
    assertEquals(2, names(folder).size());
    List<String> lines =
        Files.readAllLines(
            folder.resolve(name.replace(".pdf", ".txt")), StandardCharsets.ISO_8859_1);
    assertTrue(lines.get(10).startsWith(".         Dr"), "Twelve lines whatever the name");
  }

  @Test
  void aVeryLongNameIsCut() throws Exception {
    Patient patient =
        new Patient("É".repeat(500), null, List.of("x".repeat(500)), null, Sex.UNKNOWN, null);
    UUID id =
        practice.arrived(
            practice.arriving(
                new LetterPackage(Practice.received(patient, ""), PDF), Practice.MEMBER));
    assertTrue(practice.inbox.export(id, folder).getFileName().toString().length() < 170);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
