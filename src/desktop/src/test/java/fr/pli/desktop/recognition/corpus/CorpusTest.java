package fr.pli.desktop.recognition.corpus;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.directory.LocalDirectory;
import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.WorkerPageReader;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Surroundings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The letters of practices, read as the program reads them. The recogniser was improved on the
 * first two corpora; the third was never looked at while it was, so its figures are the honest
 * ones. The figures and the misses of each corpus are left in {@code target/corpus}.
 */
class CorpusTest {
  @TempDir private Path folder;

  private static Stream<Floors> floors() {
    return Stream.of(
        new Floors("corpus-a", 0.95, 0.95, 0.95, 0.95, 0.95, 0, 0),
        new Floors("corpus-b", 0.95, 0.95, 0.95, 0.90, 0.95, 0, 0),
        new Floors("corpus-c", 0.82, 0.80, 0.95, 0.90, 0.93, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("floors")
  void theFiguresHold(Floors floors, TestReporter reporter) throws Exception {
    CorpusReading reading = read(Corpus.named(floors.corpus()));
    reporter.publishEntry(floors.corpus(), reading.text().figures());
    reporter.publishEntry(floors.corpus() + ", scans", reading.scans().figures());
    keep(floors.corpus(), reading);
    floors.hold(reading.text());
  }

  private CorpusReading read(Corpus corpus) throws Exception {
    try (LocalDirectory directory = new LocalDirectory(folder.resolve("directory"));
        WorkerPageReader pages = new WorkerPageReader(folder, Limits.STANDARD)) {
      assertInstanceOf(
          ImportOutcome.Replaced.class,
          new DirectoryImport(directory).read(corpus.directoryFiles()));
      CorpusReading reading =
          new CorpusReading(pages, new LetterRecogniser(directory, Surroundings.UNKNOWN));
      reading.read(corpus);
      return reading;
    }
  }

  private static void keep(String corpus, CorpusReading reading)
      throws IOException, URISyntaxException {
    Path classes =
        Path.of(CorpusTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path kept = Files.createDirectories(classes.resolveSibling("corpus"));
    Files.writeString(
        kept.resolve(corpus + ".txt"),
        reading.text().report() + "\nscans\n" + reading.scans().report());
  }
}
