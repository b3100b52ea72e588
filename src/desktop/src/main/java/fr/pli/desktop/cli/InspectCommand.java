package fr.pli.desktop.cli;

import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.directory.LocalDirectory;
import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Surroundings;
import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code pli inspect}: says what would be recognised in PDF files, one JSON object per line. Sends
 * and keeps nothing. What it prints is health data and goes to standard output only.
 */
@Command(
    name = "inspect",
    description = "Dit ce qui est reconnu dans des lettres PDF, un objet JSON par ligne.",
    mixinStandardHelpOptions = true)
public final class InspectCommand implements Callable<Integer> {
  private static final int REFUSED = 2;

  private final PageReader pages;

  @Option(
      names = "--directory",
      paramLabel = "FILE",
      description = "Extraction de l'annuaire (texte ou ZIP) ; peut être répété.")
  private List<Path> directoryFiles = List.of();

  @Parameters(arity = "1..*", paramLabel = "PDF", description = "Lettres à lire.")
  private List<Path> letters = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The reader is not closed by this command. */
  public InspectCommand(PageReader pages) {
    this.pages = pages;
  }

  /**
   * Runs the command.
   *
   * @return 0, or 2 when a directory file cannot be used
   */
  @Override
  public Integer call() throws IOException {
    Path store = Files.createTempDirectory("pli-directory");
    Path file = store.resolve("directory.bin");
    try (LocalDirectory directory = new LocalDirectory(file)) {
      if (!directoryFiles.isEmpty()
          && new DirectoryImport(directory).read(directoryFiles)
              instanceof ImportOutcome.Refused(String reason)) {
        spec.commandLine().getErr().println("Annuaire refusé : " + reason);
        return REFUSED;
      }
      inspect(new LetterRecogniser(directory, Surroundings.UNKNOWN));
      return 0;
    } finally {
      Files.deleteIfExists(file);
      Files.delete(store);
    }
  }

  private void inspect(LetterRecogniser recogniser) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (Path letter : letters) {
      List<Reading> found;
      Reading whole;
      try {
        LetterText text = pages.read(Files.readAllBytes(letter));
        found = recogniser.recogniseEach(text);
        whole = recogniser.recognise(text);
      } catch (UnreadableException e) {
        whole = Reading.nothing(0, List.of("unreadable:" + e.reason().code()));
        found = List.of(whole);
      }
      byte[] json =
          Json.write(InspectedLetter.file(String.valueOf(letter.getFileName()), whole, found));
      out.println(new String(json, StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
