package fr.pli.desktop.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.practice.Keys;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepartureTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  @Test
  void changedKeysSealAnewUnderTheSameId() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.refuse("submit", ProblemType.RECIPIENT_KEY_CHANGED);
    practice.depart();
    assertEquals(DispatchState.SEALED, it(dispatch).state());
    assertEquals("recipient-key-changed", it(dispatch).reason());
    practice.member.add(Practice.AUTHORITY.device("poste 3"));
    practice.restart();
    practice.clock.pass(Duration.ofMinutes(5));
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
    assertTrue(causes(dispatch).contains("sealed:hybrid:2"));
    assertEquals(1, practice.office.replies.size());
  }

  @Test
  void missingBytesAreUploadedAgain() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.refuse("submit", ProblemType.BLOB_MISSING);
    practice.depart();
    assertEquals(DispatchState.SEALED, it(dispatch).state());
    practice.clock.pass(Duration.ofMinutes(5));
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
    assertEquals(2, practice.office.calls.stream().filter("putBlob"::equals).count());
  }

  @Test
  void backOffNeverEndsAndNeverGrowsBeyondFiveMinutes() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.fail("putBlob", new LinkException(LinkException.Reason.TIMEOUT, ""), 60);
    for (int i = 1; i <= 60; i++) {
      assertThrows(LinkException.class, practice::depart);
      assertEquals(i, it(dispatch).attempts());
      assertEquals(DispatchState.SEALED, it(dispatch).state());
      Instant next = practice.departures.nextDue().orElseThrow();
      assertTrue(next.isAfter(practice.clock.instant()));
      assertFalse(next.isAfter(practice.clock.instant().plus(Duration.ofMinutes(5))));
      assertEquals(0, practice.depart(), "Not before its time");
      practice.clock.pass(Duration.ofMinutes(5));
    }
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
    assertEquals("", it(dispatch).reason());
  }

  @Test
  void theServersWishToBeLeftAloneIsHonoured() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.fail(
        "submit", LinkException.of(ProblemType.MAINTENANCE, "", Duration.ofMinutes(20)), 1);
    assertThrows(LinkException.class, practice::depart);
    assertFalse(
        it(dispatch).nextAttempt().isBefore(practice.clock.instant().plus(Duration.ofMinutes(20))));
  }

  @Test
  void aClockThatWasManyHoursAheadHoldsNothingUpOnceItIsRight() throws Exception {
    practice.clock.pass(Duration.ofHours(20));
    UUID waiting = only(practice.approved(Practice.network()));
    practice.office.fail("submit", new LinkException(LinkException.Reason.TIMEOUT, ""), 1);
    assertThrows(LinkException.class, practice::depart);
    UUID letter = practice.letter(Practice.fax());
    practice.outbox.approve(letter, Practice.WHO);
    UUID held = only(letter);
    practice.clock.pass(Duration.ofHours(-20));
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, it(waiting).state());
    assertEquals(DispatchState.HELD, it(held).state(), "may still be taken back");
    practice.clock.pass(Duration.ofSeconds(60));
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, it(held).state());
  }

  @Test
  void aClockThatIsHoursBehindOrAheadSendsAllTheSame() throws Exception {
    for (int hours : new int[] {-20, 40}) {
      practice.clock.pass(Duration.ofHours(hours));
      UUID dispatch = only(practice.approved(Practice.network()));
      practice.depart();
      assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
    }
  }

  @Test
  void aLargeLetterDoesNotHoldUpTheSmallOnes() throws Exception {
    byte[] scan = new byte[(int) Routes.MAX_SINGLE_UPLOAD + 1];
    UUID large = practice.letter(scan, Practice.network());
    practice.outbox.approve(large, Practice.WHO);
    UUID small = practice.approved(Practice.network());
    practice.depart();
    assertEquals(
        List.of(only(small), only(large)), List.copyOf(practice.office.submissions.keySet()));
  }

  @Test
  void aClockThatIsBehindTheCertificatesKeepsALetterWaitingAndSaysWhy() throws Exception {
    practice.clock.pass(Duration.ofDays(-2));
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.depart();
    assertEquals(DispatchState.HELD, it(dispatch).state());
    assertEquals("clock-behind", it(dispatch).reason());
    assertTrue(
        it(dispatch).nextAttempt().isBefore(practice.clock.instant().plus(Duration.ofMinutes(6))));
    practice.clock.pass(Duration.ofDays(2));
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
    assertEquals("", it(dispatch).reason());
  }

  @Test
  void sendNowDoesNotWaitForTheBackOff() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.fail(
        "submit", LinkException.of(ProblemType.MAINTENANCE, "", Duration.ofMinutes(20)), 1);
    assertThrows(LinkException.class, practice::depart);
    practice.outbox.sendNow(dispatch);
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
    assertThrows(IllegalStateException.class, () -> practice.outbox.sendNow(dispatch));
  }

  @Test
  void whoeverAsksForAnExchangeHasEverythingTriedThatWaits() throws Exception {
    UUID one = only(practice.approved(Practice.network()));
    UUID other = only(practice.approved(Practice.fax()));
    practice.office.fail("putBlob", new LinkException(LinkException.Reason.OFFLINE, ""), 1);
    assertThrows(LinkException.class, practice::depart);
    practice.outbox.sendWaitingNow();
    practice.depart();
    for (UUID each : List.of(one, other)) {
      assertEquals(DispatchState.ACCEPTED, it(each).state());
    }
    practice.outbox.sendWaitingNow();
  }

  @Test
  void withoutNetworkEverythingIsSealedAndWaitsAlike() throws Exception {
    UUID one = only(practice.approved(Practice.network()));
    UUID other = only(practice.approved(Practice.fax()));
    practice.office.fail("putBlob", new LinkException(LinkException.Reason.OFFLINE, ""), 1);
    assertThrows(LinkException.class, practice::depart);
    for (UUID each : List.of(one, other)) {
      assertEquals(DispatchState.SEALED, it(each).state());
      assertEquals("offline", it(each).reason());
      assertFalse(
          it(each).nextAttempt().isAfter(practice.clock.instant().plus(Duration.ofSeconds(30))));
    }
    practice.clock.pass(Duration.ofSeconds(30));
    assertEquals(2, practice.depart());
  }

  @ParameterizedTest
  @EnumSource(
      value = ProblemType.class,
      names = {"RECIPIENT_UNKNOWN", "TOO_LARGE", "MESSAGE_ID_CONFLICT", "BAD_REQUEST", "FORBIDDEN"})
  void whatCannotHealNeedsAPerson(ProblemType problem) throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.refuse("submit", problem);
    practice.depart();
    assertEquals(DispatchState.NEEDS_PERSON, it(dispatch).state());
    assertEquals(problem.code(), it(dispatch).reason());
    assertEquals(0, practice.depart());
    assertTrue(practice.departures.nextDue().isEmpty());
    practice.outbox.sendNow(dispatch);
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
  }

  @Test
  void oneRefusedDispatchDoesNotHoldUpTheOthers() throws Exception {
    UUID refused = only(practice.approved(Practice.network()));
    UUID broken = only(practice.approved(Practice.network()));
    UUID fine = only(practice.approved(Practice.fax()));
    practice.office.refuse("putBlob", ProblemType.TOO_LARGE);
    practice.office.fail("putBlob", new LinkException(LinkException.Reason.PROTOCOL, ""), 1);
    practice.depart();
    assertEquals(DispatchState.NEEDS_PERSON, it(refused).state());
    assertEquals(DispatchState.SEALED, it(broken).state());
    assertEquals("protocol", it(broken).reason());
    assertEquals(DispatchState.ACCEPTED, it(fine).state());
  }

  @Test
  void aRecipientWithoutKeysNeedsAPerson() throws Exception {
    ChannelOption nobody =
        new ChannelOption(Channel.NETWORK, UUID.randomUUID().toString(), List.of(), "");
    UUID unknown = only(practice.approved(nobody));
    UUID nonsense =
        only(practice.approved(new ChannelOption(Channel.NETWORK, "personne", List.of(), "")));
    practice.depart();
    assertEquals("recipient-unknown", it(unknown).reason());
    assertEquals(DispatchState.NEEDS_PERSON, it(unknown).state());
    assertEquals("recipient-unknown", it(nonsense).reason());
  }

  @Test
  void anEnvelopeThatIsLostHereIsSealedAnew() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    practice.office.fail("putBlob", new LinkException(LinkException.Reason.OFFLINE, ""), 1);
    assertThrows(LinkException.class, practice::depart);
    practice.outbox.documents().forEach(practice.documents::delete);
    practice.clock.pass(Duration.ofMinutes(5));
    practice.depart();
    assertEquals(DispatchState.SEALED, it(dispatch).state());
    practice.depart();
    assertEquals(DispatchState.ACCEPTED, it(dispatch).state());
  }

  @Test
  void aReceiptThatIsNotTheServersProvesNothing() throws Exception {
    UUID dispatch = only(practice.approved(Practice.network()));
    Keys strangers = new Keys("Autre autorité");
    practice.office.signAs(strangers.signing("faux"));
    practice.depart();
    assertEquals(DispatchState.SUBMITTED, it(dispatch).state());
    assertEquals("receipt-invalid", it(dispatch).reason());
    assertEquals(List.of(), practice.outbox.receipts(dispatch));
  }

  @Test
  void illegalMovesAreRefused() {
    UUID dispatch = only(practice.approved(Practice.network()));
    Move opened = new Move(practice.clock.instant(), DispatchState.OPENED, "", "");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            practice.database.write(
                c -> DispatchRows.move(c, dispatch, DispatchState.HELD, opened, "")));
    Move accepted = new Move(practice.clock.instant(), DispatchState.ACCEPTED, "", "");
    boolean moved =
        practice.database.write(
            c -> DispatchRows.move(c, dispatch, DispatchState.SUBMITTED, accepted, ""));
    assertFalse(moved);
    assertNotEquals(DispatchState.ACCEPTED, it(dispatch).state());
  }

  private UUID only(UUID letter) {
    return practice.outbox.of(letter).getFirst().id();
  }

  private Dispatch it(UUID dispatch) {
    return practice.outbox.find(dispatch).orElseThrow();
  }

  private List<String> causes(UUID dispatch) {
    return practice.outbox.moves(dispatch).stream().map(Move::cause).toList();
  }
}
