package fr.pli.desktop.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.directory.DirectoryEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDirectoryTest {
  @TempDir Path folder;
  private LocalDirectory directory;

  @BeforeEach
  void fill() throws IOException {
    directory = new LocalDirectory(folder.resolve("index"));
    Path file =
        DirectoryFiles.write(
            folder.resolve("a.txt"),
            DirectoryFiles.person(
                "10900000015", "L'HÉRITIER", "JEAN-MARC", "Cardiologie", "35000 RENNES"),
            DirectoryFiles.person(
                "10900000023", "RENNES", "ODILE", "Médecine Générale", "29000 QUIMPER"),
            DirectoryFiles.person(
                "10900000031", "LE GUEN", "ANA", "Médecine Générale", "35500 VITRE"),
            DirectoryFiles.person(
                "10900000049", "LEGUEN", "PAUL", "Radio-diagnostic", "56000 VANNES"),
            DirectoryFiles.organisation(
                "350900011", "CHU DE LA LANDE", "Service de pédiatrie", "35000 RENNES"),
            DirectoryFiles.organisation("350900011", "CHU DE LA LANDE", "Urgences", "35000 RENNES"),
            DirectoryFiles.organisation("290900022", "CLINIQUE DU VALLON", "", "29000 QUIMPER"));
    new DirectoryImport(directory).read(List.of(file));
  }

  @AfterEach
  void close() {
    directory.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heritier",
        "L’HÉRITIER Jean",
        "lherit",
        "jean marc her",
        "jeanmarc",
        "cardio renn",
        "35000 jean",
        "10900000015",
        "109000000 heri",
        "jean-marc@x.example",
        "jean-marc@x.ex",
        "heriteir",
        "hertier jean",
        "cardoilogie renn",
        "her itier"
      })
  void aPersonIsFoundByAnyBeginningInAnyOrder(String typed) {
    assertEquals("rpps:10900000015", directory.search(typed, 5).getFirst().key());
  }

  @Test
  void aNameComesBeforeATown() {
    List<DirectoryEntry> found = directory.search("rennes", 10);

    assertEquals("RENNES", found.getFirst().familyName());
    assertEquals(4, found.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "zzz", "rennes zzz", "日本", "---", "!", "#"})
  void whatIsNobodyFindsNobody(String typed) {
    assertEquals(List.of(), directory.search(typed, 5));
  }

  @Test
  void theLimitIsKept() {
    assertEquals(1, directory.search("r", 1).size());
  }

  @Test
  void aFamilyNameIsFoundHoweverItIsWritten() {
    assertEquals(2, directory.familyNamed("Le Guen").size());
    assertEquals(2, directory.familyNamed("LEGUEN").size());
    assertEquals(1, directory.familyNamed("l héritier").size());
    assertEquals(0, directory.familyNamed("Le").size());
    assertEquals(0, directory.familyNamed("").size());
  }

  @Test
  void keysOfPersonsAndServicesAreFound() {
    assertTrue(directory.find("rpps:10900000023").isPresent());
    assertTrue(directory.find("finess:350900011/urgences").isPresent());
    assertTrue(directory.find("rpps:109000000").isEmpty());
    assertTrue(directory.find("finess:350900011").isEmpty());
  }

  @Test
  void organisationsAreFoundByTheirRareWords() {
    assertEquals(
        "finess:350900011/service-de-pediatrie",
        directory.organisationsLike("Service de pédiatrie, CHU de la Lande", 3).getFirst().key());
    assertEquals(
        "finess:290900022",
        directory.organisationsLike("Clinique du Vallon - Quimper", 3).getFirst().key());
    assertEquals(List.of(), directory.organisationsLike("rien de cela", 0));
  }

  @Test
  void theDirectoryIsThereAfterARestart() {
    directory.close();

    try (LocalDirectory again = new LocalDirectory(folder.resolve("index"))) {
      assertEquals(7, again.size());
    }
  }

  @Test
  void aDamagedIndexReadsAsEmptyAndIsMadeAnew() throws IOException {
    directory.close();
    Path index = folder.resolve("index");
    List<Path> files;
    try (Stream<Path> all = Files.list(index)) {
      files = all.filter(file -> !file.endsWith("write.lock")).toList();
    }
    for (Path file : files) {
      byte[] good = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(good, good.length / 2));
      try (LocalDirectory damaged = new LocalDirectory(index)) {
        assertEquals(0, damaged.size());
        assertEquals(List.of(), damaged.search("rennes", 3));
      }
      Files.write(file, good);
    }
    Files.write(files.getFirst(), new byte[0]);
    try (LocalDirectory damaged = new LocalDirectory(index)) {
      new DirectoryImport(damaged).read(List.of(folder.resolve("a.txt")));
      assertEquals(7, damaged.size());
    }
  }

  @Test
  void aBitThatFlippedNeverMakesASearchFail() throws IOException {
    directory.close();
    Path index = folder.resolve("index");
    List<Path> files;
    try (Stream<Path> all = Files.list(index)) {
      files = all.filter(file -> !file.endsWith("write.lock")).toList();
    }
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] good = Files.readAllBytes(file);
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      try (LocalDirectory damaged = new LocalDirectory(index)) {
        damaged.search("rennes card", 5);
        damaged.search("heriteir", 5);
        damaged.find("rpps:10900000015");
        damaged.organisationsLike("CHU de la Lande", 3);
      }
      Files.write(file, good);
    }
  }

  @Test
  void anOldFileInThePlaceOfTheIndexReadsAsEmpty() throws IOException {
    Path file = Files.writeString(folder.resolve("old.bin"), "PLIDIR01");
    try (LocalDirectory old = new LocalDirectory(file)) {
      assertEquals(0, old.size());
    }
  }

  @Test
  void aPageThatWasPastedIsNoTrouble() {
    assertEquals(1, directory.search("jean marc ".repeat(20_000), 5).size());
    assertEquals(List.of(), directory.search("x".repeat(1_000_000), 5));
  }

  @Test
  void aNumberIsNeverGuessed() {
    assertEquals(List.of(), directory.search("10900000014", 5));
    assertEquals(List.of(), directory.search("35001 heritier", 5));
  }
}
