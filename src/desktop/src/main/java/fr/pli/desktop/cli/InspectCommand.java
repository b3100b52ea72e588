package fr.pli.desktop.cli;

import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.directory.LocalDirectory;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code pli inspect}: says what would be recognised in PDF files, and in what lies beside them,
 * one JSON object per line and one line per file, whatever is in it. Sends and keeps nothing. What
 * it prints is health data and goes to standard output only.
 */
@Command(
    name = "inspect",
    description = "Dit ce qui est reconnu dans des lettres PDF, un objet JSON par ligne.")
public final class InspectCommand implements Callable<Integer> {
  private final Workstation workstation;
  private final Function<Path, OpenPages> opening;

  @Option(
      names = "--directory",
      paramLabel = "FICHIER",
      description = "Extraction de l'annuaire (texte ou ZIP) ; peut être répété.")
  private List<Path> directoryFiles = List.of();

  @Parameters(
      arity = "1..*",
      paramLabel = "PDF",
      description = "Lettres à lire ; d'un dossier, tous les fichiers, sous-dossiers compris.")
  private List<Path> letters = List.of();

  /**
   * The command.
   *
   * @param opening starts a reader, from the folder of the font cache; asked only by a run
   */
  InspectCommand(Workstation workstation, Function<Path, OpenPages> opening) {
    this.workstation = workstation;
    this.opening = opening;
  }

  /**
   * Runs the command.
   *
   * @return 0, or 2 when a directory file cannot be used
   */
  @Override
  public Integer call() throws IOException, CommandRefusal {
    Path store = Files.createTempDirectory("pli-directory");
    try (LocalDirectory directory = new LocalDirectory(store);
        OpenPages pages = opening.apply(fontCache())) {
      if (!directoryFiles.isEmpty()
          && new DirectoryImport(directory).read(directoryFiles)
              instanceof ImportOutcome.Refused(String reason)) {
        throw CommandRefusal.asked(
            "directory.refused", workstation.words().word("directory.reason", reason));
      }
      inspect(
          pages.reader(),
          new LetterRecogniser(directory, Surroundings.UNKNOWN),
          new Joining(directory));
      return Exit.DONE;
    } finally {
      delete(store);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The one of a desk, when there is one: to make it takes seconds on some machines. */
  private Path fontCache() {
    return workstation.options().fontCache();
  }

  private void inspect(PageReader pages, LetterRecogniser recogniser, Joining joining) {
    PrintWriter out = workstation.out();
    Inspection inspection = new Inspection(pages, recogniser, joining);
    try (InOrder answers = new InOrder(line -> tell(out, line))) {
      for (Path letter : letters) {
        new LetterTree(letter)
            .forEach((name, file) -> answers.ask(() -> JsonText.of(inspection.of(name, file))));
      }
    }
  }

  private static void tell(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
