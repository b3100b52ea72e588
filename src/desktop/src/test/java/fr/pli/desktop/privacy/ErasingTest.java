package fr.pli.desktop.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.learning.Correction;
import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Topic;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.people.NotAllowedException;
import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.LetterPart;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.vault.ClearVault;
import fr.pli.desktop.vault.VaultNotice;
import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing reaches every place, and what is erased does not come back. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class ErasingTest {
  private static final String WORDS = "foie-temoin";
  private static final String[] OF_PATIENT = {"LE GALL", "Yann", "1948-04-03", WORDS};

  @TempDir Path temporary;
  private Path directory;
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    directory = temporary.resolve("vault");
    practice = new Practice(directory);
  }

  private UUID taken(Path folder) {
    byte[] pdf = Practice.pdf(WORDS);
    UUID id =
        practice.letters.taken(
            folder.toString(),
            "LE GALL Yann.pdf",
            practice.documents.put(pdf),
            pdf.length,
            Sha256.hex(pdf));
    practice.letters.read(id, Reading.nothing(1, List.of()), Practice.sheet(Practice.network()));
    return id;
  }

  /** A letter that was sent, opened by its recipient, and is done. */
  private UUID sent() throws Exception {
    UUID letter = taken(temporary.resolve("scans"));
    practice.outbox.approve(letter, Practice.WHO);
    practice.clock.pass(Duration.ofSeconds(6));
    practice.depart();
    practice.receipt(only(letter).id(), EvidenceEvent.OPENED);
    assertEquals(LetterState.DONE, practice.letters.find(letter).orElseThrow().state());
    return letter;
  }

  private UUID filed() throws Exception {
    UUID letter = practice.arrived(practice.arriving(Practice.pdf(WORDS), WORDS));
    Path folder = Files.createDirectories(temporary.resolve("filing"));
    practice.inbox.file(letter, folder, Practice.WHO);
    return letter;
  }

  private Dispatch only(UUID letter) {
    List<Dispatch> all = practice.outbox.of(letter);
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private Erasing.Outcome erase(UUID... letters) {
    return practice.privacy.erase(List.of(letters), Practice.WHO);
  }

  /** Looks at every byte, and opens the vault again. */
  private List<String> left(String... words) throws Exception {
    practice.stop();
    List<String> found = practice.clear().holding(words);
    practice.restartWithVault();
    return found;
  }

  private void rebuild() throws Exception {
    practice.stop();
    Files.write(directory.resolve("database.mv.db"), new byte[20_000]);
    practice.restartWithVault();
  }

  @Test
  void whoStopsItKeepsTheRest() throws Exception {
    UUID letter = filed();
    try (Job job = new Jobs().begin(Erasing.JOB, 1)) {
      job.cancel();
      Erasing.Outcome outcome =
          practice.privacy.erasing().erase(List.of(letter), Practice.WHO, job);
      assertEquals(Set.of(), outcome.erased());
    }
    assertEquals(ReceivedState.FILED, practice.inbox.find(letter).orElseThrow().state());
  }

  @Test
  void nothingOfThePatientIsLeftInAnyByteOfTheVault() throws Exception {
    UUID letter = sent();
    UUID received = filed();
    assertEquals(List.of("database.mv.db", "document"), left(OF_PATIENT));
    Erasing.Outcome outcome = erase(letter, received);
    assertEquals(Set.of(letter, received), outcome.erased());
    assertEquals(Map.of(), outcome.hindered());
    practice.restartWithVault(); // the database is written anew when it is opened next
    assertEquals(List.of(), left(OF_PATIENT));
  }

  @Test
  void theProofOfSendingStays() throws Exception {
    UUID letter = sent();
    String sha256 = practice.letters.find(letter).orElseThrow().sha256();
    int receipts = practice.outbox.receipts(only(letter).id()).size();
    int moves = practice.outbox.moves(only(letter).id()).size();
    erase(letter);
    for (int time = 0; time < 2; time++) {
      OutgoingLetter it = practice.letters.find(letter).orElseThrow();
      assertEquals(LetterState.ERASED, it.state());
      assertEquals(sha256, it.sha256());
      assertNull(it.document());
      assertNull(it.sheet().patient());
      assertEquals(Practice.AUTHOR, it.sheet().author());
      assertEquals("Dr Paul AUBRY", only(letter).recipient().displayName());
      assertEquals(DispatchState.OPENED, only(letter).state());
      assertEquals(receipts, practice.outbox.receipts(only(letter).id()).size());
      assertEquals(moves, practice.outbox.moves(only(letter).id()).size());
      assertEquals(
          ErasureCause.BY_PERSON, practice.privacy.erasing().erased(letter).orElseThrow().cause());
      rebuild();
    }
  }

  @Test
  void aDatabaseThatIsRebuiltFromTheJournalBringsNothingBack() throws Exception {
    UUID letter = sent();
    var change = practice.arriving(Practice.pdf(WORDS), WORDS);
    UUID received = practice.arrived(change);
    erase(letter, received);
    rebuild();
    assertEquals(Set.of(VaultNotice.DATABASE_REBUILT), practice.notices());
    practice.announce(change); // the server tells of everything once more
    practice.arrivals.fetch(practice.office);
    assertEquals(ReceivedState.ERASED, practice.inbox.find(received).orElseThrow().state());
    assertEquals(List.of(), practice.inbox.search(WORDS));
    practice.restartWithVault(); // what was put aside goes when the vault is opened next
    assertEquals(List.of(), left(OF_PATIENT));
  }

  @Test
  void theJournalStillVerifiesAndGoesOn() throws Exception {
    UUID letter = sent();
    long before = practice.journal.head().count();
    var head = practice.journal.headAt(before).orElseThrow();
    erase(letter);
    assertEquals(head, practice.journal.headAt(before).orElseThrow());
    assertEquals(1, practice.told("erased", letter));
    practice.restartWithVault();
    assertEquals(Set.of(), practice.notices());
    sent();
    assertTrue(practice.journal.head().count() > before + 1);
  }

  @Test
  void dyingAtAnyWriteErasesNothingOrEverythingAfterARestart() throws Exception {
    boolean died = true;
    int point = 0;
    while (died) {
      UUID letter = sent();
      UUID received = practice.arrived(practice.arriving(Practice.pdf(WORDS + point), WORDS));
      died = dies(++point, letter, received);
      practice.restart();
      practice.privacy.keepHere();
      boolean erased = practice.letters.find(letter).orElseThrow().state() == LetterState.ERASED;
      assertEquals(erased, practice.told("erased", letter) > 0, "at point " + point);
      if (!erased) {
        assertEquals(Set.of(letter, received), erase(letter, received).erased());
      }
    }
    assertTrue(point > 5, "points " + point);
    practice.restartWithVault();
    assertEquals(List.of(), left(OF_PATIENT));
  }

  private boolean dies(int point, UUID... letters) {
    practice.fuse.burnAt(point);
    try {
      erase(letters);
      return false;
    } catch (Crash _) {
      return true;
    }
  }

  @Test
  void theSameBytesInAnotherLetterStay() throws Exception {
    UUID letter = sent();
    UUID other = taken(temporary.resolve("scans"));
    erase(letter);
    OutgoingLetter it = practice.letters.find(other).orElseThrow();
    assertArrayEquals(Practice.pdf(WORDS), practice.documents.read(it.document()));
    rebuild();
    it = practice.letters.find(other).orElseThrow();
    assertEquals("LE GALL Yann.pdf", it.fileName());
    assertArrayEquals(Practice.pdf(WORDS), practice.documents.read(it.document()));
  }

  @Test
  void whatIsLeavingOrBeingReadIsNotErasedAndTheReasonIsSaid() throws Exception {
    UUID leaving = practice.approved(Practice.network());
    UUID read = practice.taken(Practice.pdf("a"));
    UUID unknown = UUID.randomUUID();
    Erasing.Outcome outcome = erase(leaving, read, unknown);
    assertEquals(Set.of(), outcome.erased());
    assertEquals(
        Map.of(leaving, "still-leaving", read, "being-read", unknown, "unknown"),
        outcome.hindered());
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, only(leaving).state());
    assertEquals(Set.of(leaving), erase(leaving).erased());
  }

  @Test
  void aReadingThatEndsLaterBringsNothingBack() throws Exception {
    UUID letter = taken(temporary.resolve("scans"));
    erase(letter);
    practice.letters.read(
        letter, Reading.nothing(1, List.of()), Practice.sheet(Practice.network()));
    assertNull(practice.letters.find(letter).orElseThrow().reading());
    practice.letters.converted(letter, practice.documents.put(Practice.pdf(WORDS)));
    assertNull(practice.letters.find(letter).orElseThrow().document());
  }

  @Test
  void theFileInTheWatchedFolderGoesToo() throws Exception {
    Path scans = temporary.resolve("scans");
    Path done = Files.createDirectories(scans.resolve("done"));
    Files.write(done.resolve("LE GALL Yann (2).pdf"), Practice.pdf(WORDS));
    Files.write(done.resolve("autre.pdf"), Practice.pdf("autre"));
    UUID letter = taken(scans);
    Erasing.Outcome outcome = erase(letter);
    assertEquals(Set.of(), outcome.filesLeft());
    assertFalse(Files.exists(done.resolve("LE GALL Yann (2).pdf")));
    assertTrue(Files.exists(done.resolve("autre.pdf")));
  }

  @Test
  void theWholeFileThatALetterWasSplitFromGoesWithItsPart() throws Exception {
    UUID whole = taken(temporary.resolve("scans"));
    byte[] page = Practice.pdf("page " + WORDS);
    LetterPart part =
        new LetterPart("1.pdf", practice.documents.put(page), page.length, Sha256.hex(page));
    UUID first = practice.letters.split(whole, List.of(part), Practice.WHO).getFirst();
    practice.letters.read(first, Reading.nothing(1, List.of()), Practice.sheet(Practice.network()));
    assertEquals(Set.of(first, whole), erase(first).erased());
    practice.restartWithVault();
    assertEquals(List.of(), left(OF_PATIENT));
  }

  @Test
  void whatWasLearnedOfThePatientsAddressGoesToo() throws Exception {
    UUID letter = taken(temporary.resolve("scans"));
    String address = "M. LE GALL Yann, 3 rue du Port";
    for (Topic topic : List.of(Topic.NOT_A_RECIPIENT, Topic.RECIPIENT)) {
      String words = topic == Topic.NOT_A_RECIPIENT ? address : "Dr J. MARTIN";
      practice.lessons.teach(
          new Correction(letter, topic, "cue", "wording", words, "rpps:1", "label", List.of()),
          Practice.WHO);
    }
    erase(letter);
    assertEquals(
        List.of(Topic.RECIPIENT), practice.lessons.all().stream().map(Lesson::topic).toList());
    rebuild();
    assertEquals(
        List.of(Topic.RECIPIENT), practice.lessons.all().stream().map(Lesson::topic).toList());
    practice.restartWithVault();
    assertEquals(List.of(), left(OF_PATIENT));
  }

  @Test
  void theServerIsAskedUntilItAnswers() throws Exception {
    UUID letter = sent();
    erase(letter);
    ServerErasures server = new ServerErasures(practice.privacy.erasing());
    practice.office.fail("erase", new LinkException(LinkException.Reason.OFFLINE, ""), 1);
    assertThrows(LinkException.class, () -> server.tell(practice.office));
    practice.restartWithVault();
    new ServerErasures(practice.privacy.erasing()).tell(practice.office);
    new ServerErasures(practice.privacy.erasing()).tell(practice.office);
    assertEquals(List.of(only(letter).id()), practice.office.erased);
  }

  @Test
  void whatNeverLeftIsNoMatterOfTheServer() throws Exception {
    erase(taken(temporary.resolve("scans")));
    new ServerErasures(practice.privacy.erasing()).tell(practice.office);
    assertEquals(List.of(), practice.office.erased);
  }

  @Test
  void aReceivedLetterIsErasedAtTheOtherWorkstationsOfThePractice() throws Exception {
    UUID here = filed();
    erase(here);
    List<Mark> marks = practice.arrivals.owedMarks();
    assertEquals(
        List.of(Mark.ERASED), marks.stream().map(Mark::kind).filter(Mark.ERASED::equals).toList());
    Mark mark = marks.getLast();
    UUID there = filed();
    Mark fromColleague =
        new Mark(UUID.randomUUID().toString(), there.toString(), Mark.ERASED, "", "S. Lagadec");
    practice.database.write(
        c -> {
          practice.arrivals.marked(c, mark);
          practice.arrivals.marked(c, fromColleague);
          return true;
        });
    practice.privacy.keepHere();
    assertEquals(ReceivedState.ERASED, practice.inbox.find(there).orElseThrow().state());
    assertEquals(
        ErasureCause.ELSEWHERE, practice.privacy.erasing().erased(there).orElseThrow().cause());
    assertEquals(
        ErasureCause.BY_PERSON, practice.privacy.erasing().erased(here).orElseThrow().cause());
    assertTrue(
        practice.arrivals.owedMarks().stream()
            .noneMatch(
                each ->
                    each.message().equals(there.toString()) && each.kind().equals(Mark.ERASED)));
  }

  @Test
  void erasingTakesTheRightToAdminister() throws Exception {
    UUID letter = sent();
    practice.allowed = _ -> false;
    assertThrows(NotAllowedException.class, () -> erase(letter));
    practice.allowed = _ -> true;
    assertEquals(LetterState.DONE, practice.letters.find(letter).orElseThrow().state());
  }

  @Test
  void theSearchOfThisTestFindsWhatIsThere() throws Exception {
    sent();
    practice.stop();
    ClearVault clear = practice.clear();
    for (String word : OF_PATIENT) {
      assertFalse(clear.holding(word).isEmpty(), word);
    }
    assertTrue(Objects.requireNonNull(clear.holding("approved")).contains("journal"));
    practice.restartWithVault();
  }
}
