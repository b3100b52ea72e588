package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.enrolment.EnrolmentException;
import fr.pli.desktop.ui.Beginning.Holder;
import fr.pli.desktop.ui.EnrolViewModel.Step;
import fr.pli.desktop.vault.PassphraseRule;
import fr.pli.exchange.wire.MistypedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolViewModelTest {
  private final Messages french = new Messages("fr", ZoneId.of("Europe/Paris"));
  private final FakeBeginning beginning = new FakeBeginning();
  private int opened;

  private EnrolViewModel model() {
    return new EnrolViewModel(beginning, french, Background.here(), () -> opened++);
  }

  private static void make(EnrolViewModel model, Holder holder, String passphrase, String again) {
    model.make(holder, passphrase.toCharArray(), again.toCharArray());
  }

  @Test
  void theWholeWayEndsWithAnOpenDesk(@TempDir Path folder) throws IOException {
    EnrolViewModel model = model();
    make(model, FakeBeginning.HOLDER, FakeBeginning.STRONG, FakeBeginning.STRONG);
    assertEquals(Step.SHEET, model.state().get().step());
    Path sheet = folder.resolve("fiche.pdf");
    model.save(sheet);
    assertArrayEquals(
        "fiche".getBytes(java.nio.charset.StandardCharsets.UTF_8), Files.readAllBytes(sheet));
    assertEquals(Step.NETWORK, model.state().get().step());
    model.enrol(FakeBeginning.CODE.format(), "");
    assertEquals(1, opened);
    assertEquals(
        List.of("make Claire MORVAN 34", "enrol pli.example Cabinet des Tilleuls, accueil", "open"),
        beginning.asked);
  }

  @Test
  void nothingIsMadeBeforeEveryAnswerIsRight() {
    Holder good = FakeBeginning.HOLDER;
    String strong = FakeBeginning.STRONG;
    assertWrong("place", new Holder(" ", "Dr", "M", "doctor", ""), strong, strong);
    assertWrong("place", new Holder("x".repeat(101), "Dr", "M", "doctor", ""), strong, strong);
    assertWrong("name", new Holder("Accueil", "", " ", "secretary", ""), strong, strong);
    assertWrong("rpps", new Holder("Accueil", "Dr", "M", "doctor", "123"), strong, strong);
    assertWrong("passphrase", good, "court", "court");
    assertWrong("passphrase", good, "493817", "493817");
    assertWrong("again", good, strong, strong + "!");
  }

  private void assertWrong(String field, Holder holder, String passphrase, String again) {
    EnrolViewModel model = model();
    make(model, holder, passphrase, again);
    assertEquals(field, model.state().get().field());
    assertFalse(model.state().get().problem().isEmpty());
    assertEquals(Step.WHO, model.state().get().step());
    assertTrue(beginning.asked.isEmpty());
  }

  @Test
  void bothPassphrasesAreWiped() {
    char[] first = FakeBeginning.STRONG.toCharArray();
    char[] again = FakeBeginning.STRONG.toCharArray();
    model().make(FakeBeginning.HOLDER, first, again);
    assertTrue(FakeBeginning.wiped(first));
    assertTrue(FakeBeginning.wiped(again));
    char[] weak = "court".toCharArray();
    char[] other = "court".toCharArray();
    model().make(FakeBeginning.HOLDER, weak, other);
    assertTrue(FakeBeginning.wiped(weak));
    assertTrue(FakeBeginning.wiped(other));
  }

  @Test
  void theRuleSpeaksWhileOneTypes() {
    assertTrue(secretWords().passphrase("court".toCharArray()).contains("trop courte"));
    assertTrue(secretWords().passphrase(FakeBeginning.STRONG.toCharArray()).contains("convient"));
  }

  @Test
  void aSheetThatCannotBeSavedIsAskedForAgain(@TempDir Path folder) {
    EnrolViewModel model = model();
    make(model, FakeBeginning.HOLDER, FakeBeginning.STRONG, FakeBeginning.STRONG);
    model.save(folder.resolve("nowhere").resolve("fiche.pdf"));
    assertEquals(Step.SHEET, model.state().get().step());
    assertEquals(french.text("enrol.sheet-not-written"), model.state().get().problem());
    model.save(folder.resolve("fiche.pdf"));
    assertEquals(Step.NETWORK, model.state().get().step());
  }

  @Test
  void theNetworkIsNotAskedForBeforeTheSheetIsSafe() {
    EnrolViewModel model = model();
    model.enrol(FakeBeginning.CODE.format(), "Accueil");
    model.later();
    make(model, FakeBeginning.HOLDER, FakeBeginning.STRONG, FakeBeginning.STRONG);
    model.enrol(FakeBeginning.CODE.format(), "Accueil");
    model.later();
    assertEquals(0, opened);
  }

  @Test
  void aMistypedCodeIsToldBesideIt() {
    beginning.made = true;
    EnrolViewModel model = model();
    model.enrol("ABCDE-FGHJK", "Accueil");
    assertEquals("code", model.state().get().field());
    assertFalse(model.state().get().problem().contains("ABCDE"));
    assertEquals(0, opened);
  }

  @Test
  void aVaultThatIsThereAsksOnlyForTheNetworkAndMayWait() {
    beginning.made = true;
    EnrolViewModel model = model();
    assertEquals(Step.NETWORK, model.state().get().step());
    model.later();
    assertEquals(1, opened);
    assertEquals(List.of("open"), beginning.asked);
  }

  @Test
  void anUnexpectedFailureShowsACodeAndNoDetail() {
    beginning.made = true;
    beginning.failure = new IllegalStateException("DUVAL Jeanne");
    EnrolViewModel model = model();
    model.enrol(FakeBeginning.CODE.format(), "Accueil");
    assertFalse(model.state().get().problem().contains("DUVAL"));
    assertFalse(model.state().get().problem().isEmpty());
  }

  @Test
  void everyRefusalHasWordsOfItsOwn() {
    for (EnrolmentException.Reason reason : EnrolmentException.Reason.values()) {
      assertTrue(french.has("enrol.refused." + reason.code()), reason.code());
    }
    for (MistypedCode.Reason reason : MistypedCode.Reason.values()) {
      assertTrue(french.has("enrol.mistyped." + code(reason)), reason.name());
    }
    for (PassphraseRule.Verdict verdict : PassphraseRule.Verdict.values()) {
      assertTrue(french.has("enrol.verdict." + code(verdict)), verdict.name());
    }
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static SecretWords secretWords() {
    return new SecretWords(new Messages("fr", java.time.ZoneId.of("Europe/Paris")));
  }
}
