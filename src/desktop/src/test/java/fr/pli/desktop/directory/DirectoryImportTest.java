package fr.pli.desktop.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    directory = new LocalDirectory(folder.resolve("directory.bin"));
  }

  @AfterEach
  void close() {
    directory.close();
  }

  @Test
  void aGoodFileReplacesTheWholeSetAndTellsWhatChanged() throws IOException {
    AtomicInteger told = new AtomicInteger();
    directory.changed().subscribe(told::incrementAndGet);

    assertEquals(new ImportOutcome.Replaced(2, 2, 0, 0, 0), take(ANA, BEN));
    assertEquals(
        new ImportOutcome.Replaced(2, 1, 1, 1, 0), take(ANA.replace("RENNES", "VANNES"), CLEO));
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
    assertFalse(Files.exists(folder.resolve("directory.bin.new")));
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
    Path file = DirectoryFiles.many(folder.resolve("many.txt"), 200_000);

    assertInstanceOf(
        ImportOutcome.Replaced.class, new DirectoryImport(directory).read(List.of(file)));
    assertEquals(200_000, directory.size());
    assertEquals(1, directory.search("10900012345", 5).size());
    assertEquals(20, directory.search("p", 20).size());
  }

  private ImportOutcome take(String... lines) throws IOException {
    return new DirectoryImport(directory)
        .read(List.of(DirectoryFiles.write(folder.resolve("some.txt"), lines)));
  }
}
