package fr.pli.desktop.practice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.learning.Teaching;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.people.NotAllowedException;
import fr.pli.desktop.people.Rights;
import fr.pli.desktop.people.Self;
import fr.pli.desktop.review.Channels;
import fr.pli.desktop.review.LetterMove;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.review.Splitting;
import fr.pli.desktop.settings.Consent;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.ui.FakeDirectory;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every room refuses what a right is missing for, and does nothing then; the screen is not asked.
 */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class RoomsAskTest {
  private static final String WHO = "S. Lagadec";

  @TempDir Path folder;
  private Practice practice;
  private Review review;
  private UUID letter;
  private UUID approved;
  private UUID received;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
    Channels channels = new Channels((_, _) -> Optional.empty(), practice.settings::current);
    review =
        new Review(
            practice.letters,
            new FakeDirectory(),
            channels,
            new Teaching(practice.lessons),
            practice.consents,
            act -> practice.allowed.allows(act));
    letter = practice.letter(Practice.network());
    approved = practice.approved(Practice.fax());
    received = practice.arrived(practice.arriving(Practice.pdf("reçue"), "texte"));
  }

  private Party author() {
    return Objects.requireNonNull(
        Objects.requireNonNull(practice.letters.find(letter).orElseThrow().sheet()).author());
  }

  private void signedInWith(Rights rights) {
    Self self = new Self(WHO, "");
    practice.allowed = act -> rights.allow(act, self);
  }

  /** What each act needs: any of these. */
  private Map<Executable, Set<String>> acts() {
    UUID dispatch = practice.outbox.of(approved).getFirst().id();
    Map<Executable, Set<String>> acts = new LinkedHashMap<>();
    acts.put(
        () -> review.setType(letter, DocumentType.CONSULTATION_REPORT, WHO), Set.of("prepare"));
    acts.put(() -> review.prepareForSignature(letter, WHO), Set.of("prepare"));
    acts.put(() -> review.keepWhole(letter, WHO), Set.of("prepare"));
    acts.put(() -> review.sendAnyway(letter, WHO), Set.of("prepare"));
    acts.put(
        () ->
            new Splitting(
                    practice.letters,
                    practice.documents,
                    (pdf, _, _) -> pdf,
                    act -> practice.allowed.allows(act))
                .split(
                    UUID.randomUUID(), new TreeSet<>(Set.of(2)), WHO, new Jobs().begin("job.x", 1)),
        Set.of("prepare"));
    acts.put(() -> practice.outbox.resend(dispatch, Practice.fax(), WHO), Set.of("send-for"));
    acts.put(() -> practice.outbox.takeBack(approved, WHO), Set.of("prepare", "send-for"));
    acts.put(() -> practice.outbox.approve(letter, WHO), Set.of("send-for"));
    acts.put(() -> practice.inbox.letters(), Set.of("read"));
    acts.put(() -> practice.inbox.search("texte"), Set.of("read"));
    acts.put(() -> practice.inbox.find(received), Set.of("read"));
    acts.put(() -> practice.inbox.pdf(received), Set.of("read"));
    acts.put(() -> practice.inbox.read(received, WHO), Set.of("read"));
    acts.put(() -> practice.inbox.unread(received, WHO), Set.of("read"));
    acts.put(() -> practice.inbox.export(received, folder), Set.of("read"));
    acts.put(() -> practice.inbox.file(received, folder, WHO), Set.of("read"));
    acts.put(() -> practice.inbox.retry(received), Set.of("read"));
    acts.put(() -> practice.settings.change(s -> s.withLockMinutes(7)), Set.of("administer"));
    acts.put(() -> practice.settings.change(s -> s.withFiling("/ailleurs")), Set.of("administer"));
    acts.put(
        () -> practice.settings.change(s -> s.withPreferred(Map.of("rpps:1", Channel.FAX))),
        Set.of("prepare", "administer"));
    return acts;
  }

  private Rights only(String right) {
    return right.equals("send-for")
        ? Rights.NONE.withSendFor(List.of(Rights.EVERY_DOCTOR))
        : Rights.NONE.with(right, true);
  }

  @Test
  void eachActIsRefusedUnderEveryRightButItsOwn() {
    acts()
        .forEach(
            (act, needed) -> {
              for (String right : List.of("prepare", "send-for", "read", "administer")) {
                if (!needed.contains(right)) {
                  signedInWith(only(right));
                  assertThrows(NotAllowedException.class, act, needed + " under " + right);
                }
              }
            });
    signedInWith(Rights.ALL);
    assertEquals(LetterState.TO_REVIEW, practice.letters.find(letter).orElseThrow().state());
    assertEquals(List.of(), practice.outbox.of(letter));
    assertEquals(1, practice.outbox.of(approved).size());
  }

  @Test
  void eachActIsAllowedUnderItsOwnRight() {
    acts()
        .forEach(
            (act, needed) -> {
              signedInWith(only(needed.iterator().next()));
              assertDoesNotThrow(act);
            });
  }

  @Test
  void languageAndThemeAreAnybodys() {
    signedInWith(Rights.NONE);
    practice.settings.change(s -> s.withLanguage("en").withTheme("dark"));
    assertEquals("en", practice.settings.current().language());
  }

  @Test
  void aConsentIsGivenByItsAuthorAloneAndTakenBackByAnybody() {
    Rpps own = new Rpps("10001234567");
    Consent consent = new Consent(own, "Dr Claire MORVAN", Instant.EPOCH);
    practice.settings.change(s -> s.withWatched(List.of(new WatchedFolder("/scans", 30))));
    Executable giving =
        () ->
            practice.settings.change(
                s -> s.withWatched(List.of(s.watched().getFirst().allowed(consent))));
    signedInWith(Rights.ALL);
    assertThrows(NotAllowedException.class, giving);
    Self author = new Self("Dr Claire MORVAN", own.value());
    practice.allowed = act -> Rights.usual("doctor").allow(act, author);
    assertDoesNotThrow(giving);
    signedInWith(Rights.NONE);
    practice.settings.change(s -> s.withWatched(List.of(s.watched().getFirst().withdrawn(own))));
    assertTrue(practice.settings.current().watched().getFirst().consents().isEmpty());
  }

  @Test
  void everyTraceSaysWhoTypedAndWhichDoctorAnswers() {
    String doctor = author().displayName();
    review.prepareForSignature(letter, WHO);
    assertEquals(WHO, Objects.requireNonNull(practice.letters.prepared().get(letter)).who());
    practice.outbox.approve(letter, "Dr Remplaçant");
    List<LetterMove> moves = practice.letters.moves(letter);
    assertTrue(
        moves.stream()
            .anyMatch(
                move ->
                    move.reason().equals("prepared")
                        && move.who().equals(WHO)
                        && move.signer().equals(doctor)));
    Dispatch held = practice.outbox.of(letter).getFirst();
    assertEquals("Dr Remplaçant", practice.outbox.moves(held.id()).getFirst().who());
    assertEquals(doctor, practice.outbox.moves(held.id()).getFirst().signer());
    JournalEntry told =
        practice.journal.entries().stream()
            .filter(each -> each.subject().equals(letter.toString()))
            .filter(each -> each.event().equals("approved"))
            .reduce((_, last) -> last)
            .orElseThrow();
    assertEquals("Dr Remplaçant", told.who());
    assertEquals(doctor, told.facts().get("signer"));
  }

  @Test
  void aPreparedLetterThatIsChangedIsPreparedAnew() {
    review.prepareForSignature(letter, WHO);
    review.setDate(letter, java.time.LocalDate.of(2026, 11, 1), WHO);
    assertTrue(practice.letters.prepared().isEmpty());
    review.prepareForSignature(letter, WHO);
    practice.outbox.approve(letter, WHO);
    assertTrue(practice.letters.prepared().isEmpty());
  }
}
