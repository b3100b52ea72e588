package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.ui.UnlockViewModel.Asked;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class UnlockViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final FakeVault vault = new FakeVault(desk);
  private final Messages messages = new Messages("fr", ZoneId.of("Europe/Paris"));
  private int opened;
  private final UnlockViewModel model =
      new UnlockViewModel(vault, messages, Background.here(), desk.clock, () -> opened++);

  @Test
  void theMostRecentPersonIsChosenAndAskedForTheCode() {
    assertEquals(desk.doctor, model.state().get().person());
    assertTrue(model.state().get().byCode());
  }

  @Test
  void anotherPersonMayBeAskedForAPassphrase() {
    model.choose(desk.secretary);
    assertFalse(model.state().get().byCode());
    model.open("azur bleu nuit".toCharArray());
    assertEquals(1, opened);
  }

  @Test
  void theSecretIsWipedAfterEachTry() {
    char[] secret = "493817".toCharArray();
    model.open(secret);
    assertEquals(1, opened);
    assertArrayEquals(new char[6], secret);
  }

  @Test
  void aWrongCodeIsToldInWords() {
    model.open("000000".toCharArray());
    assertEquals(messages.text("unlock.wrong-code"), model.state().get().problem());
    assertTrue(model.state().get().mayTry(model.now()));
  }

  @Test
  void afterSeveralWrongCodesNoTryIsMadeBeforeTheWaitIsOver() {
    for (int i = 0; i < 3; i++) {
      model.open("000000".toCharArray());
    }
    assertFalse(model.state().get().mayTry(model.now()));
    model.open("493817".toCharArray());
    assertEquals(0, opened);
    desk.clock.pass(Duration.ofSeconds(30));
    model.open("493817".toCharArray());
    assertEquals(1, opened);
  }

  @Test
  void tooManyWrongCodesAskForThePassphrase() {
    for (int i = 0; i < 5; i++) {
      model.open("000000".toCharArray());
      desk.clock.pass(Duration.ofMinutes(1));
    }
    assertFalse(model.state().get().byCode());
    assertEquals(messages.text("unlock.passphrase-needed"), model.state().get().problem());
  }

  @Test
  void anEmptySecretIsNoTry() {
    model.open(new char[0]);
    assertEquals(0, vault.wrong);
  }

  @Test
  void whoForgotTheCodeIsAskedForThePassphraseThenForTheRecoverySheet() {
    assertEquals(Asked.CODE, model.state().get().asked());
    model.forgotten();
    assertEquals(Asked.PASSPHRASE, model.state().get().asked());
    model.forgotten();
    assertEquals(Asked.RECOVERY, model.state().get().asked());
    model.forgotten();
    assertEquals(Asked.CODE, model.state().get().asked());
    assertEquals(1, vault.forgotten);
  }

  @Test
  void theRecoverySheetLeadsToANewPassphraseBeforeAnythingOpens() {
    recovered();
    model.open("un deux".toCharArray());
    assertEquals(messages.text("unlock.wrong-words"), model.state().get().problem());
    model.open("un deux trois".toCharArray());
    assertEquals(0, opened);
    assertEquals(Asked.NEW_PASSPHRASE, model.state().get().asked());
    model.choose(desk.secretary);
    model.renew("court".toCharArray(), "court".toCharArray());
    assertEquals(0, opened);
    model.renew(FakeBeginning.STRONG.toCharArray(), "autre".toCharArray());
    assertEquals(messages.text("enrol.wrong.again"), model.state().get().problem());
    char[] again = FakeBeginning.STRONG.toCharArray();
    model.renew(FakeBeginning.STRONG.toCharArray(), again);
    assertEquals(1, opened);
    assertEquals("lagadec", vault.renewed);
    assertArrayEquals(new char[again.length], again);
  }

  private void recovered() {
    model.forgotten();
    model.forgotten();
  }
}
