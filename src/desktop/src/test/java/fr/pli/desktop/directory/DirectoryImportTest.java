package fr.pli.desktop.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryImportTest {
  private static final String ANA =
      DirectoryFiles.person("10900000015", "MOREL", "ANA", "Cardiologie", "35000 RENNES");
  private static final String BEN =
      DirectoryFiles.person("10900000023", "NOIR", "BEN", "Pédiatrie", "35000 RENNES");
  private static final String CLEO =
      DirectoryFiles.person("10900000031", "OLLIER", "CLEO", "Pédiatrie", "35000 RENNES");

  @TempDir Path folder;
  private LocalDirectory directory;

  @BeforeEach
  void open() {
    directory = new LocalDirectory(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    directory.close();
  }

  @Test
  void aGoodFileReplacesTheWholeSetAndTellsWhatChanged() throws IOException {
    AtomicInteger told = new AtomicInteger();
    directory.changed().subscribe(told::incrementAndGet);

    take(ANA, BEN);
    ImportOutcome.Replaced again =
        assertInstanceOf(ImportOutcome.Replaced.class, take(ANA.replace("RENNES", "VANNES"), CLEO));

    assertEquals(
        new DirectoryChanges(
            1,
            1,
            1,
            List.of("Cleo OLLIER (RENNES)"),
            List.of("Ben NOIR (RENNES)"),
            List.of("Ana MOREL (VANNES)")),
        again.changes());
    assertEquals(2, directory.size());
    assertEquals(2, told.get());
  }

  @Test
  void aShrunkenFileNeverReplacesAGoodOne() throws IOException {
    take(ANA, BEN, CLEO);

    assertEquals(new ImportOutcome.Refused("shrunken"), take(ANA));
    assertEquals(3, directory.size());
  }

  @Test
  void aBrokenOrAbsentFileNeverReplacesAGoodOne() throws IOException {
    take(ANA, BEN);
    Path noise = Files.writeString(folder.resolve("noise.txt"), "%PDF-1.4\n");

    assertEquals(
        new ImportOutcome.Refused("not-an-extraction"),
        new DirectoryImport(directory).read(List.of(noise)));
    assertEquals(
        new ImportOutcome.Refused("unreadable"),
        new DirectoryImport(directory).read(List.of(folder.resolve("absent.txt"))));
    assertEquals(new ImportOutcome.Refused("empty"), take());
    assertEquals(2, directory.size());
    assertFalse(Files.exists(folder.resolve("index-import")));
  }

  @Test
  void halfADownloadNeverReplacesAGoodOne() throws IOException {
    take(ANA, BEN);
    Path half = DirectoryFiles.write(folder.resolve("half.txt"), ANA, BEN, CLEO.substring(0, 40));

    assertEquals(
        new ImportOutcome.Refused("cut-off"), new DirectoryImport(directory).read(List.of(half)));
    assertEquals(2, directory.size());
  }

  @Test
  void aFileOfBrokenLinesIsRefusedAndAFewAreCounted() throws IOException {
    String broken = "PER|x@x.example|1\n";

    ImportOutcome few = take(ANA, broken, BEN);
    ImportOutcome many = take(ANA, broken.repeat(30), BEN);

    assertEquals(1, assertInstanceOf(ImportOutcome.Replaced.class, few).broken());
    assertEquals(new ImportOutcome.Refused("broken"), many);
    assertEquals(2, directory.size());
  }

  @Test
  void severalMailboxesOfAPersonAreOnePerson() throws IOException {
    String second = ANA.replace("ana@x", "ana@y");
    take(ANA, second, second, BEN);

    assertEquals(2, directory.size());
    assertEquals(
        List.of("ana@x.example", "ana@y.example"),
        directory.find("rpps:10900000015").orElseThrow().mailboxes());
  }

  @Test
  void aCancelledImportLeavesTheFormerSet() throws IOException {
    take(ANA, BEN);
    Path file = DirectoryFiles.write(folder.resolve("some.txt"), ANA, BEN, CLEO);
    try (Job job = new Jobs().begin(DirectoryImport.JOB, 100)) {
      job.cancel();

      assertEquals(
          new ImportOutcome.Refused("cancelled"),
          new DirectoryImport(directory).read(List.of(file), job));
    }
    assertEquals(2, directory.size());
  }

  @Test
  void progressGoesUpToTheEnd() throws IOException {
    Jobs jobs = new Jobs();
    Path file = DirectoryFiles.write(folder.resolve("some.txt"), ANA, BEN, CLEO);
    try (Job job = jobs.begin(DirectoryImport.JOB, 100)) {
      List<Long> steps = new ArrayList<>();
      jobs.changed().subscribe(() -> steps.add(job.done()));
      new DirectoryImport(directory).read(List.of(file), job);

      assertEquals(steps.stream().sorted().toList(), steps);
      assertEquals(100, steps.getLast());
    }
  }

  @Test
  void theAgeOfTheDataIsKnownFromTheFilesName() throws IOException {
    assertEquals(Optional.empty(), directory.age());
    Path file =
        DirectoryFiles.write(
            folder.resolve("Extraction_Correspondance_MSSante_202608250812.txt"), ANA);
    Instant now = Instant.parse("2026-08-26T10:00:00Z");
    new DirectoryImport(directory, () -> now).read(List.of(file));

    assertEquals(
        Optional.of(new DataAge(Instant.parse("2026-08-25T06:12:00Z"), now)), directory.age());
  }

  @Test
  void whileOneImportRunsAnotherIsRefused() throws IOException {
    take(ANA, BEN);
    try (IndexRewrite other = directory.rewrite()) {
      other.add(directory.search("ana", 1).getFirst());
      assertEquals(new ImportOutcome.Refused("busy"), take(ANA, BEN, CLEO));
      assertEquals(2, directory.size());
    }
    assertInstanceOf(ImportOutcome.Replaced.class, take(ANA, BEN, CLEO));
  }

  @Test
  void whatAKilledImportWroteIsNeverSeen() throws IOException {
    take(ANA, BEN);
    IndexRewrite killed = directory.rewrite();
    killed.add(directory.search("ana", 1).getFirst());
    Path copy = folder.resolve("after-the-kill");
    copy(folder.resolve("index"), copy);

    try (LocalDirectory after = new LocalDirectory(copy)) {
      assertEquals(2, after.size());
      assertInstanceOf(
          ImportOutcome.Replaced.class,
          new DirectoryImport(after)
              .read(List.of(DirectoryFiles.write(folder.resolve("x.txt"), ANA, BEN, CLEO))));
      assertEquals(3, after.size());
    }
    killed.close();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void oneBrokenFileAmongGoodOnesRefusesAll() throws IOException {
    Path good = DirectoryFiles.write(folder.resolve("good.txt"), ANA);
    Path noise = Files.writeString(folder.resolve("noise.txt"), "x");

    assertInstanceOf(
        ImportOutcome.Refused.class, new DirectoryImport(directory).read(List.of(good, noise)));
    assertEquals(0, directory.size());
  }

  @Test
  void aLargeFileIsReadInSharesAndStaysSearchable() throws IOException {
    Path file = DirectoryFiles.many(folder.resolve("many.txt"), 60_000);

    assertInstanceOf(
        ImportOutcome.Replaced.class, new DirectoryImport(directory).read(List.of(file)));
    assertEquals(60_000, directory.size());
    assertEquals(1, directory.search("10900012345", 5).size());
    assertEquals(20, directory.search("p", 20).size());
  }

  private ImportOutcome take(String... lines) throws IOException {
    return new DirectoryImport(directory)
        .read(List.of(DirectoryFiles.write(folder.resolve("some.txt"), lines)));
  }
}
