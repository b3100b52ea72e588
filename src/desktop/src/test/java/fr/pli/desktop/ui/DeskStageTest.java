package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.Desk;
import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one window over a real vault: first start, unlock, lock again. */
class DeskStageTest {
  private static final String STRONG = FakeBeginning.STRONG;
  private static final VaultPerson PERSON =
      new VaultPerson("morvan", "Claire MORVAN", "Dr", "doctor", "");

  @TempDir Path folder;

  private DeskStage stage() {
    return Toolkit.call(
        () -> new DeskStage(new Stage(), DeskOptions.usual(folder.resolve("coffre"))));
  }

  private Vault vault() throws VaultException {
    return Vault.create(
            folder.resolve("coffre"),
            PERSON,
            STRONG.toCharArray(),
            KeyStretching.ofMebibytes(64, 1))
        .vault();
  }

  private static boolean shows(DeskStage desk, String selector) {
    return Toolkit.call(() -> desk.stage().getScene().getRoot().lookup(selector) != null);
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertTrue(condition.getAsBoolean());
  }

  @Test
  void withoutAVaultThePracticeBegins() {
    DeskStage desk = stage();
    Toolkit.run(desk::lock);
    assertTrue(shows(desk, ".enrol-card"));
    assertNull(desk.desk());
    Toolkit.run(desk::close);
  }

  @Test
  void aVaultWithoutTheNetworkOpensAfterAskingForTheCode() throws Exception {
    vault().close();
    DeskStage desk = stage();
    Toolkit.run(desk::lock);
    eventually(() -> shows(desk, ".unlock-card .choice"));
    Toolkit.run(
        () -> {
          SecretField secret =
              (SecretField) desk.stage().getScene().getRoot().lookup(".password-field");
          secret.appendText(STRONG);
          ((Button) desk.stage().getScene().getRoot().lookup(".unlock-card .primary")).fire();
        });
    eventually(() -> shows(desk, ".enrol-card"));
    Toolkit.run(
        () ->
            desk.stage().getScene().getRoot().lookupAll(".enrol-card .button").stream()
                .map(Button.class::cast)
                .filter(each -> each.getText().equals("Plus tard"))
                .forEach(Button::fire));
    eventually(() -> desk.window() != null);
    Toolkit.run(desk::close);
  }

  @Test
  void lockingKeepsLanguageAndThemeAndLetsTheVaultGo() throws Exception {
    DeskStage desk = stage();
    Vault vault = vault();
    Toolkit.run(() -> desk.open(vault));
    assertNotNull(desk.window());
    Desk open = desk.desk();
    assertNotNull(open);
    open.settings().change(now -> now.withLanguage("en").withTheme("dark"));
    Toolkit.run(desk::lock);
    assertNull(desk.desk());
    assertNull(desk.window());
    assertTrue(shows(desk, ".unlock-card"));
    assertEquals("Pli", Toolkit.call(() -> desk.stage().getTitle()));
    assertTrue(
        Toolkit.call(
            () -> desk.stage().getScene().getStylesheets().getFirst().endsWith("dark.css")));
    Toolkit.run(desk::close);
    Vault.open(folder.resolve("coffre"), "morvan", STRONG.toCharArray()).close();
  }

  @Test
  void lockedOverALetterTheKeysGoToTheSecretAtOnce() throws Exception {
    DeskStage desk = stage();
    Vault vault = vault();
    Toolkit.run(() -> desk.open(vault));
    Toolkit.settle();
    Toolkit.run(desk::lock);
    eventually(() -> shows(desk, ".unlock-card .choice"));
    Toolkit.settle();
    assertTrue(Toolkit.call(() -> desk.stage().getScene().getFocusOwner() instanceof SecretField));
    Toolkit.run(desk::close);
  }
}
