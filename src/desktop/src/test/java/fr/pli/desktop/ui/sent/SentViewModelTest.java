package fr.pli.desktop.ui.sent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Move;
import fr.pli.desktop.proof.ProofFiles;
import fr.pli.desktop.sync.LinkState;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.SampleFlow;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentViewModelTest {
  private final Messages french = new Messages("fr", ZoneId.of("Europe/Paris"));
  private final FakeDesk desk = SampleFlow.desk();
  private final List<String> told = new ArrayList<>();
  private final SentViewModel model =
      new SentViewModel(
          desk.services(),
          Background.here(),
          told::add,
          failure -> {
            throw new AssertionError(failure);
          });

  private SentRow.Entry entry(DispatchState state) {
    return model.list().get().entries().stream()
        .filter(each -> each.dispatch().state() == state)
        .findFirst()
        .orElseThrow();
  }

  private SentRow.Entry chosen(DispatchState state) {
    SentRow.Entry entry = entry(state);
    model.choose(entry);
    return entry;
  }

  private String next(DispatchState state) {
    return new SentWords(french, desk.clock.instant()).next(entry(state));
  }

  private String state(DispatchState state) {
    return new SentWords(french, desk.clock.instant()).state(entry(state));
  }

  @Test
  void whatNeedsAPersonComesFirst() {
    List<SentRow> rows = model.list().get().rows("", null, desk.clock.instant(), french);
    assertEquals(new SentRow.Heading("sent.group.attention", 4, true), rows.getFirst());
    for (SentRow row : rows.subList(1, 5)) {
      assertTrue(row instanceof SentRow.Entry entry && entry.attention());
    }
  }

  @Test
  void rowsAreFoundByPatientRecipientAndDocumentWithoutAccents() {
    List<SentRow> rows =
        model.list().get().rows("lefevre aubry", null, desk.clock.instant(), french);
    assertEquals(2, rows.size());
    assertTrue(model.list().get().rows("personne", null, desk.clock.instant(), french).isEmpty());
  }

  @Test
  void aChannelCanBeShownAlone() {
    List<SentRow> rows = model.list().get().rows("", Channel.FAX, desk.clock.instant(), french);
    assertEquals(
        2,
        rows.stream()
            .filter(row -> row instanceof SentRow.Entry e && e.channel() == Channel.FAX)
            .count());
    assertEquals(2, rows.stream().filter(SentRow.Entry.class::isInstance).count());
  }

  @Test
  void offLineWhatIsSealedLeavesWhenTheNetworkIsBack() {
    desk.sync.become(new LinkState(false, desk.clock.instant(), null, ""));
    for (DispatchState state :
        List.of(DispatchState.HELD, DispatchState.SEALED, DispatchState.UPLOADING)) {
      assertEquals("Partira au retour du réseau", next(state));
    }
  }

  @Test
  void aFailureSaysWhyAndWhatCanBeDone() {
    assertEquals("Boîte pleine", state(DispatchState.FAILED));
    assertEquals("Renvoyer par Courrier ?", next(DispatchState.FAILED));
  }

  @Test
  void whatDidNotReachTheServerForLongNeedsAPerson() {
    SentRow.Entry late = entry(DispatchState.SUBMITTED);
    assertTrue(late.attention());
    assertFalse(late.mayResend());
    assertTrue(late.maySendNow());
  }

  @Test
  void silenceAfterHandingOverIsToldAsSilenceAndNotAsFailure() {
    desk.clock.pass(Duration.ofHours(25));
    desk.outbox.changed().fire();
    assertEquals("Sans accusé depuis 25 h", state(DispatchState.HANDED_OVER));
    assertTrue(entry(DispatchState.HANDED_OVER).maySettle());
  }

  @Test
  void noSentenceSaysReadOrReceivedByTheDoctor() {
    SentWords words = new SentWords(french, desk.clock.instant());
    for (SentRow.Entry entry : model.list().get().entries()) {
      String all = words.state(entry) + " " + words.next(entry);
      assertFalse(all.matches("(?i).*\\blue?s?\\b.*"), all);
    }
  }

  @Test
  void theDetailFollowsTheChosenRow() {
    SentRow.Entry entry = chosen(DispatchState.OPENED);
    SentDetail detail = model.detail().get();
    assertNotNull(detail);
    assertEquals(entry.dispatch(), detail.entry().dispatch());
    assertEquals(6, detail.moves().size());
    assertEquals(3, detail.statements().size());
    model.choose((SentRow.Entry) null);
    assertNull(model.detail().get());
  }

  @Test
  void whatFailedIsSentByTheOtherChannelAndToldSo() {
    chosen(DispatchState.FAILED);
    model.resend();
    assertEquals(List.of("resend by post"), desk.outbox.asked);
    assertEquals(List.of("sent.told.resent"), told);
  }

  @Test
  void whatWentWellCannotBeSentAgainOrSettled() {
    chosen(DispatchState.OPENED);
    model.resend();
    model.sendNow();
    model.settle();
    assertTrue(desk.outbox.asked.isEmpty());
    assertEquals(List.of("sent.told.nothing", "sent.told.nothing", "sent.told.nothing"), told);
  }

  @Test
  void tryingNowAsksTheLinkTooAndSaysSoOffLine() {
    chosen(DispatchState.SEALED);
    model.sendNow();
    desk.sync.become(new LinkState(false, desk.clock.instant(), null, ""));
    model.sendNow();
    assertEquals(List.of("send now", "send now"), desk.outbox.asked);
    assertEquals(2, desk.sync.asked);
    assertEquals(List.of("sent.told.trying", "sent.told.offline"), told);
  }

  @Test
  void aLetterIsTakenBackOnlyWhileItMayBe() {
    chosen(DispatchState.OPENED);
    model.takeBack();
    assertTrue(desk.outbox.asked.isEmpty());
    SentRow.Entry held = chosen(DispatchState.HELD);
    assertEquals(
        held.dispatch().heldUntil().isAfter(desk.clock.instant()),
        held.mayTakeBack(desk.clock.instant()));
    assertFalse(held.mayTakeBack(held.dispatch().heldUntil()));
  }

  @Test
  void whatLeftWithoutReviewSaysSo() {
    Dispatch dispatch = chosen(DispatchState.HELD).dispatch();
    desk.outbox.moves.put(
        dispatch.id(),
        List.of(new Move(desk.clock.instant(), DispatchState.HELD, "auto", "Dr C. Morvan")));
    chosen(DispatchState.HELD);
    SentDetail detail = model.detail().get();
    assertNotNull(detail);
    assertTrue(detail.unreviewed());
    assertEquals(
        "Envoyé sans relecture : permis par Dr C. Morvan",
        JourneyStep.words(detail.moves().getFirst(), dispatch, french));
  }

  @Test
  void itIsSaidForWhoseSakeALetterIsSealedWithoutPostQuantumKeys() {
    Dispatch dispatch = chosen(DispatchState.OPENED).dispatch();
    assertEquals(
        "Scellé pour 2 clés, sans protection post-quantique : un poste de "
            + dispatch.recipient().displayName()
            + " ne l’annonce pas encore",
        JourneyStep.words(sealed("sealed:p256:2:1"), dispatch, french));
    assertEquals(
        "Scellé pour 2 clés", JourneyStep.words(sealed("sealed:hybrid:2"), dispatch, french));
  }

  private Move sealed(String cause) {
    return new Move(desk.clock.instant(), DispatchState.SEALED, cause, "pli");
  }

  @Test
  void aPrintedLetterIsPostedByAPerson() {
    chosen(DispatchState.PRINTED);
    model.settle();
    assertEquals(List.of("settle"), desk.outbox.asked);
    assertEquals(List.of("sent.told.posted"), told);
  }

  @Test
  void whatAPersonSettledNeverReadsAsDelivered() {
    Dispatch it = entry(DispatchState.DELIVERED).dispatch();
    Dispatch settled =
        new Dispatch(
            it.id(),
            it.letter(),
            it.recipient(),
            it.role(),
            it.option(),
            it.state(),
            it.heldUntil(),
            it.createdAt(),
            it.since(),
            "settled",
            "",
            false,
            0,
            it.nextAttempt());
    SentRow.Entry entry = new SentRow.Entry(settled, null, SentRow.Delay.NONE, List.of(), true);
    assertTrue(new SentWords(french, desk.clock.instant()).state(entry).startsWith("Réglé"));
  }

  @Test
  void theProofOfTheChosenDispatchIsWritten() {
    SentRow.Entry entry = chosen(DispatchState.OPENED);
    List<ProofFiles> written = new ArrayList<>();
    model.writeProof(Path.of("preuves"), written::add, failed -> told.add(failed.getMessage()));
    assertEquals(List.of(entry.dispatch().id()), desk.proofs.written);
    assertEquals(1, written.size());
    desk.proofs.full = true;
    model.writeProof(Path.of("preuves"), written::add, failed -> told.add(failed.getMessage()));
    assertEquals(List.of("full"), told);
  }

  @Test
  void withoutAReceiptThereIsNothingToProve() {
    chosen(DispatchState.OPENED);
    desk.proofs.nothing = true;
    model.writeProof(Path.of("preuves"), _ -> {}, failed -> told.add(failed.getMessage()));
    model.choose((SentRow.Entry) null);
    model.writeProof(Path.of("preuves"), _ -> {}, failed -> told.add(failed.getMessage()));
    assertEquals(List.of("sent.told.no-proof", "sent.told.no-proof"), told);
  }

  @Test
  void lockingForgetsEverything() {
    chosen(DispatchState.OPENED);
    model.close();
    assertNull(model.detail().get());
    assertTrue(model.list().get().entries().isEmpty());
  }
}
