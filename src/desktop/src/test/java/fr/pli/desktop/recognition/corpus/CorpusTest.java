package fr.pli.desktop.recognition.corpus;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The letters of practices, read as the program reads them. The recogniser was improved on all of
 * these corpora, so their figures say what holds and not how it does on unknown letters; what it
 * read of each before it was improved on it is in their files and on the site's page on
 * recognition. The figures and the misses of each corpus are left in {@code target/corpus}.
 */
class CorpusTest {
  private static final double RIGHT_OF_THE_CERTAIN = 0.99;

  private static final Map<String, CorpusReading> READ = new HashMap<>();

  @TempDir private Path folder;

  private static Stream<Floors> floors() {
    return Stream.of(
        new Floors("corpus-a", 0.97, 0.97, 0.97, 0.97, 0.97, 0, 0),
        new Floors("corpus-b", 0.97, 0.97, 0.97, 0.95, 0.97, 0, 0),
        new Floors("corpus-c", 0.97, 0.97, 0.97, 0.96, 0.96, 0, 0),
        new Floors("corpus-d", 0.97, 0.97, 0.95, 0.96, 0.96, 0, 0),
        new Floors("corpus-e", 0.97, 0.97, 0.97, 0.97, 0.97, 0, 0),
        new Floors("corpus-f", 0.97, 0.97, 0.97, 0.88, 0.97, 0, 0),
        new Floors("corpus-g", 0.97, 0.97, 0.97, 0.95, 0.97, 0, 0),
        new Floors("corpus-h", 0.97, 0.97, 0.97, 0.95, 0.97, 0, 0),
        new Floors("corpus-i", 0.93, 0.95, 0.94, 0.90, 0.97, 0, 0),
        new Floors("corpus-j", 0.95, 0.95, 0.97, 0.83, 0.94, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("floors")
  void theFiguresHold(Floors floors, TestReporter reporter) throws Exception {
    CorpusReading reading = reading(floors.corpus());
    reporter.publishEntry(floors.corpus(), reading.text().figures());
    reporter.publishEntry(floors.corpus() + ", scans", reading.scans().figures());
    keep(floors.corpus(), reading);
    floors.hold(reading.text());
  }

  @Test
  void ofTheValuesGivenAsCertainNinetyNineInAHundredAreRight() throws Exception {
    Score.Certain all = Score.Certain.NONE;
    for (Floors floors : floors().toList()) {
      CorpusReading reading = reading(floors.corpus());
      all = all.and(reading.text().certain()).and(reading.scans().certain());
    }
    Score.Certain certain = all;
    assertTrue(certain.wrong() <= (1 - RIGHT_OF_THE_CERTAIN) * certain.given(), () -> "" + certain);
  }

  private CorpusReading reading(String corpus) throws Exception {
    @Nullable CorpusReading known = READ.get(corpus);
    if (known == null) {
      known = read(Corpus.named(corpus));
      READ.put(corpus, known);
    }
    return known;
  }

  private CorpusReading read(Corpus corpus) throws Exception {
    try (LocalDirectory directory =
            new LocalDirectory(folder.resolve("directory-" + corpus.name()));
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
