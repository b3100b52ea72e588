package fr.pli.desktop.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.people.NotAllowedException;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.review.Sharing.Verdict;
import fr.pli.desktop.review.Sharing.Wish;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outside the care team the patient is asked; an objection blocks, whenever it was said. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class ConsentsTest {
  private static final Party STRANGER =
      new Party(RecipientKind.PROFESSIONAL, "Dr", "Hélène CARON", "", null, null);

  @TempDir Path temporary;
  private Path directory;
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    directory = temporary.resolve("vault");
    practice = new Practice(directory);
  }

  /** Added on the screen: no words of the page stand behind it. */
  private static ReviewRecipient added(Party party) {
    return new ReviewRecipient(
        Ids.next(),
        party,
        RecipientRole.TO,
        "",
        null,
        List.of(),
        true,
        List.of(),
        "typed",
        Practice.fax());
  }

  private UUID letter(Party party, String text) {
    UUID id = practice.taken(Practice.pdf("lettre " + Ids.next()));
    ReviewSheet plain = Practice.sheet();
    ReviewSheet sheet =
        new ReviewSheet(
            plain.patient(),
            true,
            plain.author(),
            plain.type(),
            plain.date(),
            List.of(added(party)),
            "",
            false);
    Reading reading = new Reading(null, null, List.of(), null, null, text, 1, List.of());
    practice.letters.read(id, reading, sheet);
    return id;
  }

  private Verdict verdict(UUID id) {
    OutgoingLetter letter = practice.letters.find(id).orElseThrow();
    return practice.consents.of(letter, letter.sheet().recipients().getFirst());
  }

  private void says(Party about, Wish wish) {
    practice.clock.pass(Duration.ofSeconds(1));
    practice.consents.record(Practice.PATIENT, about, wish, Practice.WHO);
  }

  private void blocked(UUID letter) {
    assertThrows(IllegalStateException.class, () -> practice.outbox.approve(letter, Practice.WHO));
    assertEquals(List.of(), practice.outbox.of(letter));
  }

  @Test
  void whoTheLetterDoesNotNameHasItOnlyWhenThePatientAgrees() {
    UUID letter = letter(STRANGER, "Cher confrère, je vous adresse ce patient.");
    assertEquals(Verdict.NOT_ASKED, verdict(letter));
    blocked(letter);
    says(STRANGER, Wish.AGREED);
    practice.outbox.approve(letter, Practice.WHO);
    assertEquals(1, practice.outbox.of(letter).size());
  }

  @Test
  void whoTheLetterNamesIsOfTheCareTeam() {
    assertEquals(Verdict.FREE, verdict(letter(STRANGER, "Vu par le Dr Hélène Caron en mai.")));
    assertEquals(Verdict.NOT_ASKED, verdict(letter(STRANGER, "Vu par le Dr Carone en mai.")));
    UUID read = practice.letter(Practice.network());
    assertEquals(Verdict.FREE, verdict(read));
    Party patient = new Party(RecipientKind.PATIENT, "", "LE GALL Yann", "", null, null);
    assertEquals(Verdict.FREE, verdict(letter(patient, "")));
  }

  @Test
  void anObjectionBlocksAlsoInsideTheCareTeam() {
    UUID letter = letter(STRANGER, "Copie au Dr CARON");
    says(STRANGER, Wish.OBJECTED);
    assertEquals(Verdict.OBJECTED, verdict(letter));
    blocked(letter);
    says(STRANGER, Wish.AGREED_IN_WRITING);
    assertEquals(Verdict.FREE, verdict(letter));
  }

  @Test
  void anObjectionToEverybodyOutsideLeavesTheCareTeamFree() {
    says(null, Wish.OBJECTED);
    assertEquals(Verdict.OBJECTED, verdict(letter(STRANGER, "Cher confrère")));
    assertEquals(Verdict.FREE, verdict(letter(STRANGER, "Copie au Dr CARON")));
    says(STRANGER, Wish.AGREED);
    assertEquals(Verdict.FREE, verdict(letter(STRANGER, "Cher confrère")));
  }

  @Test
  void whatOnePatientSaysIsNotSaidForAHomonymBornAnotherDay() {
    says(STRANGER, Wish.AGREED);
    Patient homonym =
        new Patient("LE GALL", null, List.of("Yann"), LocalDate.of(1950, 1, 1), Sex.MALE, null);
    assertEquals(List.of(), practice.consents.of(homonym));
    Patient same =
        new Patient("Le Gall", null, List.of("YANN"), LocalDate.of(1948, 4, 3), Sex.MALE, null);
    assertEquals(1, practice.consents.of(same).size());
    Patient unborn = new Patient("LE GALL", null, List.of("Yann"), null, Sex.MALE, null);
    assertEquals(List.of(), practice.consents.of(unborn));
  }

  @Test
  void whoTookItDownAndWhenIsKeptAlsoWhenTheDatabaseIsLost() throws Exception {
    says(STRANGER, Wish.OBJECTED);
    List<Consent> before = practice.consents.of(Practice.PATIENT);
    assertEquals(Practice.WHO, before.getFirst().who());
    practice.stop();
    Files.write(directory.resolve("database.mv.db"), new byte[20_000]);
    practice.restartWithVault();
    assertEquals(before, practice.consents.of(Practice.PATIENT));
  }

  @Test
  void recordingTakesTheRightToPrepareLetters() {
    practice.allowed = _ -> false;
    assertThrows(NotAllowedException.class, () -> says(STRANGER, Wish.AGREED));
    assertTrue(practice.consents.of(Practice.PATIENT).isEmpty());
  }
}
