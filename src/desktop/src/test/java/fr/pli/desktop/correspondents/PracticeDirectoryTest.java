package fr.pli.desktop.correspondents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.LocalDirectory;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.directory.DirectoryEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeDirectoryTest {
  private static final String HEADER =
      "Type de BAL|Adresse BAL|Identifiant PP|Nom d'exercice|Prénom d'exercice|L6LIGNEACHEMINEMENT|"
          + "Code postal\n";

  @TempDir Path folder;
  private final Set<String> exchanged = new LinkedHashSet<>();
  private LocalDirectory national;
  private Correspondents correspondents;
  private PracticeDirectory directory;

  @BeforeEach
  void open() throws Exception {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 50; i++) {
      text.append(
          "PER|m%d@un.example|109000000%02d|MARTIN|PAUL|35000 RENNES|35000\n".formatted(i, i));
    }
    national = new LocalDirectory(folder.resolve("index"));
    new DirectoryImport(national).read(List.of(Files.writeString(folder.resolve("a.txt"), text)));
    correspondents = new Practice().correspondents;
    directory = new PracticeDirectory(national, correspondents, () -> exchanged);
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
    national.close();
  }

  @Test
  void favouritesMembersAndThoseWrittenToComeBeforeStrangers() {
    exchanged.add("rpps:10900000031");
    exchanged.add("rpps:nobody");
    correspondents.favour("rpps:10900000047", true);
    correspondents.save(new CorrespondentGroup(new UUID(1, 1), "A", List.of("rpps:10900000022")));

    assertEquals(
        List.of("rpps:10900000022", "rpps:10900000031", "rpps:10900000047"),
        keys(directory.search("martin paul", 10)).subList(0, 3));
    assertEquals(10, directory.search("martin paul", 10).size());
    assertTrue(directory.knows("rpps:10900000031"));
    assertFalse(directory.knows("rpps:10900000001"));
  }

  @Test
  void whoIsKnownStillHasToFit() {
    correspondents.favour("rpps:10900000047", true);

    assertEquals(List.of(), directory.search("martin quimper", 10));
  }

  @Test
  void anOwnContactIsFoundByNameTownKeyAndWithAnError() {
    OwnContact contact = Contacts.osteopath();
    correspondents.save(contact);

    for (String typed : List.of("gall", "le gall", "mael", "osteo rennes", "legal", "gall mael")) {
      assertEquals(contact.key(), directory.search(typed, 3).getFirst().key(), typed);
    }
    assertEquals(contact.entry(), directory.find(contact.key()).orElseThrow());
    assertEquals(1, directory.familyNamed("Le Gall").size());
    correspondents.removeContact(contact.id());
    assertEquals(List.of(), directory.search("le gall", 3));
    assertTrue(directory.find(contact.key()).isEmpty());
  }

  @Test
  void anOwnOrganisationIsMatchedByAText() {
    correspondents.save(Contacts.home());

    assertEquals(
        Contacts.home().key(),
        directory.organisationsLike("Foyer des Érables, 35000 Rennes", 3).getFirst().key());
    assertEquals(List.of(), directory.organisationsLike("Foyer des Lilas", 3));
  }

  @Test
  void changesOfEitherAreTold() throws IOException {
    AtomicInteger told = new AtomicInteger();
    directory.changed().subscribe(told::incrementAndGet);
    correspondents.favour("rpps:10900000047", true);
    new DirectoryImport(national).read(List.of(folder.resolve("a.txt")));

    assertEquals(2, told.get());
    assertEquals(50, directory.size());
    assertTrue(directory.age().isPresent());
  }

  private static List<String> keys(List<DirectoryEntry> entries) {
    return entries.stream().map(DirectoryEntry::key).toList();
  }
}
