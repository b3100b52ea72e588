package fr.pli.desktop.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.inbox.Inbox;
import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.NotAllowedException;
import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who had to do with which letter is written, and stays. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class AccessRegisterTest {
  @TempDir Path temporary;
  private Practice practice;
  private long before;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(temporary.resolve("vault"));
    before = practice.journal.head().count();
  }

  private Inbox inbox() {
    return new RecordedInbox(practice.inbox, practice.privacy.register());
  }

  private UUID received() throws Exception {
    return practice.arrived(practice.arriving(Practice.pdf("lettre"), "Examen normal"));
  }

  private List<Access> found(AccessFilter filter) {
    return practice.privacy.register().find(filter);
  }

  private List<AccessAct> acts(UUID letter) {
    return found(new AccessFilter("", "", letter)).stream().map(Access::act).toList();
  }

  @Test
  void openingExportingFilingSendingAndErasingAreWritten() throws Exception {
    UUID letter = received();
    inbox().pdf(letter);
    Path folder = Files.createDirectories(temporary.resolve("f"));
    inbox().export(letter, folder);
    inbox().file(letter, folder, Practice.WHO);
    practice.privacy.erase(List.of(letter), Practice.WHO);
    assertEquals(
        List.of(AccessAct.ERASED, AccessAct.FILED, AccessAct.EXPORTED, AccessAct.OPENED),
        acts(letter));
    UUID sent = practice.approved(Practice.network());
    assertEquals(List.of(AccessAct.SENT), acts(sent));
    Access last = found(AccessFilter.ALL).getFirst();
    assertEquals(sent, last.letter());
    assertEquals(Practice.WHO, last.who());
    assertEquals("poste-1", last.workstation());
  }

  @Test
  void whatIsSentByAnotherWayIsFoundUnderItsLetter() throws Exception {
    UUID sent = practice.approved(Practice.network());
    practice.depart();
    practice.outbox.resend(practice.outbox.of(sent).getFirst().id(), Practice.fax(), Practice.WHO);
    assertEquals(List.of(AccessAct.SENT, AccessAct.SENT), acts(sent));
  }

  @Test
  void lookingSeveralTimesInARowIsOneOpening() throws Exception {
    UUID letter = received();
    inbox().pdf(letter);
    inbox().pdf(letter);
    assertEquals(1, acts(letter).size());
    practice.clock.pass(Duration.ofMinutes(11));
    inbox().pdf(letter);
    assertEquals(2, acts(letter).size());
  }

  @Test
  void thePagesAreNotShownWhenItCannotBeWritten() throws Exception {
    UUID letter = received();
    practice.fuse.burnAt("journal:access", 1);
    assertThrows(Crash.class, () -> inbox().pdf(letter));
    assertEquals(List.of(), acts(letter));
  }

  @Test
  void nothingInItCanBeChangedOrTakenAwayUnseen() throws Exception {
    inbox().pdf(received());
    var head = practice.journal.head();
    practice.restartWithVault();
    assertTrue(head.count() > before);
    assertEquals(head, practice.journal.headAt(head.count()).orElseThrow());
    assertEquals(1, found(AccessFilter.ALL).size());
  }

  @Test
  void itIsSearchedByPatientPersonAndLetter() throws Exception {
    UUID letter = received();
    UUID other = received();
    inbox().pdf(letter);
    inbox().pdf(other);
    assertEquals(2, found(new AccessFilter("le gall yann", "", null)).size());
    assertEquals(2, found(new AccessFilter("1948-04-03", "morvan", null)).size());
    assertEquals(0, found(new AccessFilter("kermadec", "", null)).size());
    assertEquals(0, found(new AccessFilter("", "lagadec", null)).size());
    assertEquals(1, found(new AccessFilter("LE GALL", "", other)).size());
  }

  @Test
  void readingItTakesTheRightToAdminister() {
    practice.allowed = act -> !(act instanceof Act.Administer);
    assertThrows(NotAllowedException.class, () -> found(AccessFilter.ALL));
  }

  @Test
  void aFileOfItHoldsNothingOfThePatientAndNoFormula() throws Exception {
    UUID letter = received();
    inbox().pdf(letter);
    Path json = temporary.resolve("registre.json");
    RegisterFile.write(found(AccessFilter.ALL), json);
    assertEquals(1, Json.read(Files.readAllBytes(json), Access[].class).length);
    Path csv = temporary.resolve("registre.csv");
    RegisterFile.write(found(AccessFilter.ALL), csv);
    for (Path file : List.of(json, csv)) {
      assertFalse(Files.readString(file).contains("LE GALL"));
    }
    Access hostile = new Access(Instant.EPOCH, AccessAct.OPENED, letter, "=1+1\" ;\n", "");
    assertEquals(
        "at,act,letter,person,workstation\r\n"
            + "\"1970-01-01T00:00:00Z\",\"opened\",\""
            + letter
            + "\",\"'=1+1\"\" ;\n\",\"\"\r\n",
        RegisterFile.csv(List.of(hostile)));
  }
}
