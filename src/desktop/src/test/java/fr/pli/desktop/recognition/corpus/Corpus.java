package fr.pli.desktop.recognition.corpus;

import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A folder of letters with their truth and their directory. */
record Corpus(String name, Path folder) {
  /** One PDF; more than one truth when it holds several letters. */
  record Sheet(Path pdf, boolean scanned, List<TrueLetter> letters) {
    String name() {
      return String.valueOf(pdf.getFileName());
    }
  }

  /** The corpus of that name among the test's resources. */
  static Corpus named(String name) {
    URL truth = Corpus.class.getResource("/fr/pli/desktop/recognition/" + name + "/truth.json");
    try {
      Path file = Path.of(Objects.requireNonNull(truth, name).toURI());
      return new Corpus(name, Objects.requireNonNull(file.getParent()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  List<Path> directoryFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("directory"))) {
      return files.sorted().toList();
    }
  }

  List<Sheet> sheets() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (JsonNode node : Json.mapper().readTree(Files.readAllBytes(folder.resolve("truth.json")))) {
      sheets.add(
          new Sheet(
              folder.resolve("letters").resolve(node.path("file").asString()),
              node.path("scanned").asBoolean(),
              letters(node)));
    }
    return sheets;
  }

  private static List<TrueLetter> letters(JsonNode sheet) {
    if (!sheet.path("multi").asBoolean()) {
      return List.of(letter(sheet));
    }
    List<TrueLetter> letters = new ArrayList<>();
    sheet.path("letters").forEach(node -> letters.add(letter(node)));
    return letters;
  }

  private static TrueLetter letter(JsonNode node) {
    return Json.mapper().treeToValue(node, TrueLetter.class);
  }
}
