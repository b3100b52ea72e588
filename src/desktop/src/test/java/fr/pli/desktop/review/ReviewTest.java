package fr.pli.desktop.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.learning.Teaching;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.desktop.settings.Locking;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  private static final Rpps MEMBER = new Rpps("10900000001");
  private static final DirectoryEntry JACQUES =
      entry("rpps:1", "MARTIN", "Jacques", MEMBER, List.of("j.martin@cabinet.mssante.example"));
  private static final DirectoryEntry JULIE = entry("rpps:2", "MARTIN", "Julie", null, List.of());

  private Settings settings = Settings.initial();
  private final Channels channels =
      new Channels(
          (rpps, _) -> MEMBER.equals(rpps) ? Optional.of(Practice.MAILBOX) : Optional.empty(),
          () -> settings);
  private final FewPeople directory = new FewPeople(List.of(JACQUES, JULIE));
  private final Drafting drafting =
      new Drafting(directory, channels, () -> List.of(Practice.AUTHOR));

  @Test
  void aCertainLetterIsReady() {
    UUID id = read(reading(0.95, recipient(0.95, "rpps:1")));
    assertEquals(List.of(), missing(id));
    ReviewRecipient it = sheet(id).recipients().getFirst();
    assertTrue(it.confirmed());
    assertEquals(Channel.NETWORK, channel(it));
    practice.outbox.approve(id, Practice.WHO);
  }

  @Test
  void twoPeopleOfOneNameAreAQuestion() {
    UUID id = read(reading(0.95, recipient(0.95, "rpps:1", "rpps:2")));
    ReviewRecipient it = sheet(id).recipients().getFirst();
    assertEquals(List.of(new Missing.RecipientAmbiguous(it.id(), "Dr J. MARTIN")), missing(id));
    review().confirmRecipient(id, it.id(), Practice.WHO);
    assertEquals(1, missing(id).size(), "Which one it is can only be chosen");
    review().chooseEntry(id, it.id(), "rpps:2", Practice.WHO);
    assertEquals(List.of(), missing(id));
    assertEquals(Channel.FAX, channel(sheet(id).recipients().getFirst()));
    LetterMove last = practice.letters.moves(id).getLast();
    assertEquals("recipient-chosen", last.reason());
    assertEquals(Practice.WHO, last.who());
  }

  @Test
  void nothingThatIsNotCertainLeaves() {
    UUID id = read(reading(0.7, recipient(0.7, "rpps:1"), recipient(0.95)));
    List<String> codes = missing(id).stream().map(Missing::code).toList();
    assertEquals(
        List.of("patient-unconfirmed", "recipient-unconfirmed", "recipient-unconfirmed"), codes);
    assertThrows(IllegalStateException.class, () -> practice.outbox.approve(id, Practice.WHO));
    review().confirmPatient(id, Practice.WHO);
    for (ReviewRecipient each : sheet(id).recipients()) {
      review().confirmRecipient(id, each.id(), Practice.WHO);
    }
    assertEquals(
        List.of("recipient-without-channel"), missing(id).stream().map(Missing::code).toList());
    review().setChannel(id, sheet(id).recipients().getLast().id(), Practice.fax(), Practice.WHO);
    assertEquals(List.of(), missing(id));
  }

  @Test
  void aWrongKeyIsKeptAndAskedAboutButRefusedWhenTyped() {
    Patient wrong = patient("148043512345699");
    Reading reading =
        new Reading(
            new Recognised<>(wrong, 0.99, List.of(), "subject-line"),
            null,
            List.of(recipient(0.95, "rpps:1")),
            null,
            null,
            "",
            1,
            List.of("ins-key-wrong"));
    UUID id = read(reading);
    assertEquals(List.of(new Missing.InsKeyWrong()), missing(id));
    assertThrows(
        IllegalArgumentException.class, () -> review().choosePatient(id, wrong, Practice.WHO));
    review().toRecord(id, true, Practice.WHO);
    assertEquals(List.of(new Missing.InsKeyWrong(), new Missing.RecordNeedsIns()), missing(id));
    review().choosePatient(id, Practice.PATIENT, Practice.WHO);
    review().toRecord(id, false, Practice.WHO);
    assertEquals(List.of(), missing(id));
  }

  @Test
  void aLetterOfWhichNothingIsKnownAsksForEverything() {
    UUID id = practice.taken(Practice.pdf("scan"));
    practice.letters.read(
        id,
        Reading.nothing(0, List.of("unreadable:password")),
        new Drafting(directory, channels, List::of)
            .draft(Reading.nothing(0, List.of("unreadable:password"))));
    assertEquals("password", it(id).reason());
    assertEquals(
        List.of(
            new Missing.PatientUnknown(), new Missing.AuthorUnknown(), new Missing.NoRecipient()),
        missing(id));
    review().confirmPatient(id, Practice.WHO);
    assertEquals(3, missing(id).size(), "Nobody can be confirmed as nobody");
    review().choosePatient(id, Practice.PATIENT, Practice.WHO);
    review().setAuthor(id, Practice.AUTHOR, Practice.WHO);
    Party typed = new Party(RecipientKind.ORGANIZATION, "", "Pharmacie du Port", "", null, null);
    review().addOther(id, typed, RecipientRole.CC, Practice.fax(), Practice.WHO);
    assertEquals(List.of(), missing(id));
  }

  @Test
  void thePatientsAddressOnThePageBecomesTheCopy() {
    RecognisedRecipient copy =
        new RecognisedRecipient(
            new Party(RecipientKind.PATIENT, "", "LE GALL Yann", "", null, null),
            RecipientRole.CC,
            "Copie patient : yann@courriel.example, 0639980000",
            List.of(),
            0.95,
            List.of(),
            "patient-copy");
    UUID id = read(reading(0.95, copy));
    assertEquals("yann@courriel.example", sheet(id).patientMail());
    assertEquals(List.of(), sheet(id).recipients());
    assertEquals(List.of(), missing(id));
    review().wantPatientCopy(id, "yann@courriel", Practice.WHO);
    assertEquals(List.of(new Missing.PatientAddressWrong()), missing(id));
    review().wantPatientCopy(id, "06 39 98 00 00", Practice.WHO);
    assertEquals(List.of(), missing(id));
  }

  @Test
  void recipientsComeAndGo() {
    UUID id = read(reading(0.95));
    UUID added = review().addRecipient(id, JULIE, RecipientRole.TO, Practice.WHO);
    review().setRole(id, added, RecipientRole.CC, Practice.WHO);
    assertEquals(RecipientRole.CC, sheet(id).recipients().getFirst().role());
    assertEquals("Médecine générale, Rennes", sheet(id).recipients().getFirst().party().detail());
    review().removeRecipient(id, added, Practice.WHO);
    assertEquals(List.of(new Missing.NoRecipient()), missing(id));
    assertThrows(
        IllegalArgumentException.class,
        () -> review().setRole(id, added, RecipientRole.TO, Practice.WHO));
    assertThrows(
        IllegalArgumentException.class,
        () -> review().chooseEntry(id, added, "rpps:999", Practice.WHO));
  }

  @Test
  void whatWasSetAsideBeforeItWasReadIsReadAgain() {
    UUID id = practice.letters.taken("", "a.docx", new DocumentId("d1".repeat(32)), 1, "hash");
    practice.letters.move(
        id, LetterState.READING, LetterState.SET_ASIDE, "needs-libreoffice", "pli");
    assertTrue(review().restore(id, Practice.WHO));
    assertEquals(LetterState.READING, it(id).state());
    assertTrue(review().discard(id, Practice.WHO));
    assertTrue(review().restore(id, Practice.WHO));
    assertEquals(LetterState.READING, it(id).state());
  }

  @Test
  void whatWasPutAsideComesBack() {
    UUID id = read(reading(0.95, recipient(0.95, "rpps:1")));
    assertTrue(review().setAside(id, "by-person", Practice.WHO));
    assertFalse(review().setAside(id, "by-person", Practice.WHO));
    assertTrue(review().restore(id, Practice.WHO));
    assertTrue(review().discard(id, Practice.WHO));
    assertTrue(review().restore(id, Practice.WHO));
    assertFalse(review().restore(id, Practice.WHO));
    assertEquals(LetterState.TO_REVIEW, it(id).state());
  }

  @Test
  void bytesThatHaveLeftAreAskedAbout() {
    byte[] pdf = Practice.pdf("la même");
    UUID first = practice.letter(pdf, Practice.fax());
    practice.outbox.approve(first, Practice.WHO);
    UUID second = practice.letter(pdf, Practice.fax());
    assertEquals(List.of(new Missing.AlreadySent(first)), missing(second));
    review().sendAnyway(second, Practice.WHO);
    assertEquals(List.of(), missing(second));
    practice.outbox.takeBack(first, Practice.WHO);
    assertEquals(List.of(), missing(first));
  }

  @Test
  void theCorrespondentsOwnChannelComesBeforeThePracticesOrder() {
    List<Channel> order = channels.of(JACQUES).stream().map(ChannelOption::channel).toList();
    assertEquals(List.of(Channel.NETWORK, Channel.MSSANTE, Channel.FAX, Channel.POST), order);
    assertEquals("sealed-end-to-end", channels.of(JACQUES).getFirst().reason());
    settings =
        new Settings(
            List.of(),
            "",
            List.of(Channel.POST),
            Map.of("rpps:1", Channel.FAX),
            "fr",
            "light",
            5,
            5,
            Locking.USUAL,
            null);
    List<ChannelOption> preferred = channels.of(JACQUES);
    assertEquals(Channel.FAX, preferred.getFirst().channel());
    assertEquals("preferred", preferred.getFirst().reason());
    assertEquals(Channel.POST, preferred.get(1).channel());
  }

  @Test
  void onlyChannelsThatExistAreOffered() {
    DirectoryEntry bare =
        new DirectoryEntry(
            "x",
            RecipientKind.PROFESSIONAL,
            "",
            "X",
            "",
            "",
            "",
            "",
            "",
            "",
            null,
            null,
            List.of(),
            List.of("x@medical.apicrypt.org", "x@apicrypt.org.example"));
    assertEquals(
        List.of(Channel.MSSANTE, Channel.APICRYPT),
        channels.of(bare).stream().map(ChannelOption::channel).toList());
    assertEquals(List.of(), channels.of(Practice.PATIENT, "pas une adresse"));
    assertEquals(
        List.of(Channel.PATIENT),
        channels.of(Practice.PATIENT, "y@courriel.example").stream()
            .map(ChannelOption::channel)
            .toList());
    assertEquals(List.of(), channels.of(patient("148043512345699"), ""));
  }

  @Test
  void anAddressBlockObeysTheNormOrIsNotOffered() {
    List<String> lines = PostalAddress.of(JACQUES).orElseThrow();
    assertEquals(
        List.of("Dr Jacques MARTIN", "Cabinet des Tilleuls", "12 QUAI LAMENNAIS", "35000 RENNES"),
        lines);
    DirectoryEntry endless =
        new DirectoryEntry(
            "y",
            RecipientKind.ORGANIZATION,
            "",
            "",
            "",
            "Hôpital " + "x".repeat(60),
            "",
            "",
            "",
            "",
            null,
            null,
            JACQUES.places(),
            List.of());
    assertTrue(PostalAddress.of(endless).isEmpty());
  }

  private static DirectoryEntry entry(
      String key,
      String family,
      String given,
      @org.jspecify.annotations.Nullable Rpps rpps,
      List<String> mailboxes) {
    DirectoryEntry.Place place =
        new DirectoryEntry.Place(
            "Cabinet des Tilleuls", "12, quai Lamennais", "35000", "Rennes", "", "0199001122", "");
    return new DirectoryEntry(
        key,
        RecipientKind.PROFESSIONAL,
        "Dr",
        family,
        given,
        "",
        "",
        "Médecin",
        "SM54",
        "Médecine générale",
        rpps,
        null,
        List.of(place),
        mailboxes);
  }

  private static Patient patient(String ins) {
    return new Patient("LE GALL", null, List.of("Yann"), null, Sex.MALE, new Ins(ins));
  }

  private static Reading reading(double certainty, RecognisedRecipient... recipients) {
    return new Reading(
        new Recognised<>(Practice.PATIENT, certainty, List.of(), "subject-line"),
        null,
        List.of(recipients),
        null,
        null,
        "Cher confrère",
        1,
        List.of());
  }

  private static RecognisedRecipient recipient(double certainty, String... candidates) {
    return new RecognisedRecipient(
        new Party(RecipientKind.PROFESSIONAL, "Dr", "J. MARTIN", "", null, null),
        RecipientRole.TO,
        "Dr J. MARTIN",
        List.of(candidates),
        certainty,
        List.of(),
        "address-block");
  }

  private UUID read(Reading reading) {
    UUID id = practice.taken(Practice.pdf("lettre " + UUID.randomUUID()));
    practice.letters.read(id, reading, drafting.draft(reading));
    return id;
  }

  private Review review() {
    return new Review(
        practice.letters,
        directory,
        channels,
        new Teaching(practice.lessons),
        Sharing.FREE,
        Guard.NOBODY_KEPT);
  }

  private List<Missing> missing(UUID id) {
    return new Readiness(practice.letters, Sharing.FREE).missing(it(id));
  }

  private OutgoingLetter it(UUID id) {
    return practice.letters.find(id).orElseThrow();
  }

  private ReviewSheet sheet(UUID id) {
    return Objects.requireNonNull(it(id).sheet());
  }

  private static Channel channel(ReviewRecipient recipient) {
    return Objects.requireNonNull(recipient.option()).channel();
  }
}
