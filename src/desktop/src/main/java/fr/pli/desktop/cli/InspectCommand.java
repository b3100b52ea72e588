package fr.pli.desktop.cli;

import fr.pli.desktop.companion.Beside;
import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.directory.LocalDirectory;
import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageCode;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code pli inspect}: says what would be recognised in PDF files, and in what lies beside them,
 * one JSON object per line. Sends and keeps nothing. What it prints is health data and goes to
 * standard output only.
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

  @Parameters(arity = "1..*", paramLabel = "PDF", description = "Lettres à lire.")
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
    Path file = store.resolve("directory.bin");
    try (LocalDirectory directory = new LocalDirectory(file);
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
      Files.deleteIfExists(file);
      Files.delete(store);
    }
  }

  /** The one of a desk, when there is one: to make it takes seconds on some machines. */
  private Path fontCache() {
    return workstation.options().fontCache();
  }

  private void inspect(PageReader pages, LetterRecogniser recogniser, Joining joining)
      throws IOException {
    PrintWriter out = workstation.out();
    for (Path letter : letters) {
      byte[] pdf = Files.readAllBytes(letter);
      List<CompanionBytes> beside = Beside.read(letter, pdf, Beside.of(letter));
      List<Reading> found;
      Reading whole;
      try {
        LetterText text = pages.read(pdf);
        List<PageCode> codes = pages.codes(pdf);
        found = recogniser.recogniseEach(text);
        whole = joining.join(recogniser.recognise(text), codes, beside);
      } catch (UnreadableException e) {
        Reading nothing = Reading.nothing(0, List.of("unreadable:" + e.reason().code()));
        whole = joining.join(nothing, List.of(), beside);
        found = List.of(whole);
      }
      out.println(
          JsonText.of(InspectedLetter.file(String.valueOf(letter.getFileName()), whole, found)));
      out.flush();
    }
  }
}
