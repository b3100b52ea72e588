package fr.pli.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class InspectCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path letter = Path.of("");

  /** Takes the bytes of a file for the lines of a page. */
  private static final class LineReader implements PageReader {
    @Override
    public LetterText read(byte[] pdf) throws UnreadableException {
      String text = new String(pdf, StandardCharsets.UTF_8);
      if (text.startsWith("locked")) {
        throw new UnreadableException(UnreadableException.Reason.PASSWORD);
      }
      List<LetterText.Word> words = new ArrayList<>();
      int y = 40;
      for (String line : text.split("\n", -1)) {
        int x = 40;
        for (String word : line.split(" ", -1)) {
          words.add(new LetterText.Word(word, x, y, word.length() * 5, 10, 10, false));
          x += word.length() * 5 + 3;
        }
        y += 14;
      }
      return new LetterText(List.of(new LetterText.Page(595, 842, words)));
    }

    @Override
    public PageImage draw(byte[] pdf, int page, int dpi) {
      throw new UnsupportedOperationException();
    }
  }

  @BeforeEach
  void write() throws IOException {
    letter =
        Files.writeString(
            folder.resolve("a.pdf"),
            "Rennes, le 3 mars 2026\nObjet : Monsieur Luc GUY, né le 02/03/1950\nCher confrère,");
  }

  @Test
  void eachLetterIsOneJsonLine() throws IOException {
    Path locked = Files.writeString(folder.resolve("b.pdf"), "locked");

    assertEquals(0, run(letter.toString(), locked.toString()));

    List<String> lines = out.toString().lines().toList();
    assertEquals(2, lines.size());
    JsonNode first = Json.mapper().readTree(lines.getFirst());
    assertEquals("a.pdf", first.get("file").asString());
    assertEquals("GUY", first.get("patient").get("familyName").asString());
    assertEquals("1950-03-02", first.get("patient").get("birthDate").asString());
    assertEquals("2026-03-03", first.get("date").asString());
    assertTrue(lines.getLast().contains("unreadable:password"));
  }

  @Test
  void whatLiesBesideALetterIsReadToo() throws IOException {
    Files.writeString(
        folder.resolve("a.json"),
        """
        {"format": "pli-letter/1", "date": "2026-03-03",
         "patient": {"familyName": "ROY", "givenNames": ["Luc"], "birthDate": "1950-03-02"}}
        """);

    assertEquals(0, run(letter.toString()));

    JsonNode json = Json.mapper().readTree(out.toString());
    assertEquals("ROY", json.get("patient").get("familyName").asString());
    assertEquals("sidecar", json.get("patient").get("reason").asString());
    assertTrue(json.get("patient").get("confidence").asDouble() < 0.9);
    assertEquals("contradiction:patient", json.get("notes").get(0).asString());
    assertTrue(Files.exists(folder.resolve("a.json")));
  }

  @Test
  void aFolderStandsForItsFilesInOrderThoseOfItsFoldersToo() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("c").resolve("d"));
    Files.writeString(deep.resolve("é.pdf"), "locked");
    Files.writeString(folder.resolve("b.txt"), "Bonjour");
    Files.createSymbolicLink(deep.resolve("retour"), folder);

    assertEquals(0, run(folder.toString()));

    List<String> names = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      names.add(Json.mapper().readTree(line).get("file").asString());
    }
    assertEquals(List.of("a.pdf", "b.txt", "c/d/retour", "c/d/é.pdf"), names);
  }

  @Test
  void whatCannotBeReadHasItsAnswerAndTheNextIsRead() {
    assertEquals(0, run(folder.resolve("absent.pdf").toString(), letter.toString()));
    List<String> lines = out.toString().lines().toList();
    assertTrue(lines.getFirst().contains("unreadable:no-file"));
    assertTrue(lines.getLast().contains("GUY"));
  }

  @Test
  void aDirectoryFileThatIsNoneIsAnError() {
    assertEquals(2, run("--directory", letter.toString(), letter.toString()));
    assertTrue(err.toString().contains("not an extraction"));
    assertEquals("", out.toString());
  }

  @Test
  void withoutLettersTheUseIsShown() {
    assertEquals(2, run());
  }

  private int run(String... arguments) {
    List<String> line = new ArrayList<>(List.of("inspect", "--lang", "en"));
    line.addAll(List.of(arguments));
    return PliMain.commandLine(_ -> new OpenPages(new LineReader(), () -> {}))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }
}
