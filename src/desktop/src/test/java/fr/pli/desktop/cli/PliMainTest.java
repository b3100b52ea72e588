package fr.pli.desktop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.wire.EnrolmentCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PliMainTest {
  private static final String PASSPHRASE = "Une phrase pour 2 essais !";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesEveryCommandAndStartsNothing() {
    assertEquals(0, run("--help"));
    for (String command :
        List.of(
            "enrol",
            "directory",
            "send",
            "outbox",
            "sync",
            "inbox",
            "export",
            "watch",
            "inspect",
            "demo")) {
      assertTrue(out.toString().contains("  " + command + " "), command);
    }
    assertTrue(out.toString().contains("Codes de sortie"), out.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enrol",
        "directory",
        "send",
        "outbox",
        "sync",
        "inbox",
        "export",
        "watch",
        "inspect"
      })
  void everyCommandHasHelpAndTakesTheVault(String command) {
    assertEquals(0, run(command, "--help"));
    assertTrue(out.toString().contains("--vault=DOSSIER"), out.toString());
    assertTrue(out.toString().contains("Usage : pli " + command), out.toString());
  }

  @Test
  void anUnknownCommandIsRefusedInWords() {
    assertEquals(Exit.REFUSED, run("envoyer"));
    assertTrue(err.toString().contains("inconnu : envoyer"), err.toString());
  }

  @Test
  void whatIsMissingIsNamed() {
    assertEquals(Exit.REFUSED, run("send", "--lang", "en"));
    assertTrue(err.toString().contains("Missing: --to, PDF"), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "inbox", "outbox", "watch"})
  void withoutAVaultTheWayToEnrolIsShown(String command) {
    assertEquals(Exit.LOCKED_OUT, run(command));
    assertTrue(err.toString().contains("pli enrol --code"), err.toString());
  }

  @Test
  void aWorkstationThatIsNotEnrolledSendsNothing() throws Exception {
    makeVault();
    Path letter = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.4\n%%EOF\n");
    assertEquals(
        Exit.LOCKED_OUT, answering(PASSPHRASE, "send", "--to", "89910000150", letter.toString()));
    assertTrue(err.toString().contains("pas enrôlé"), err.toString());
  }

  @Test
  void aNewVaultsListsAreEmpty() throws Exception {
    makeVault();
    assertEquals(Exit.DONE, answering(PASSPHRASE, "inbox", "--json"));
    assertEquals("[]", out.toString().strip());
    assertEquals(Exit.DONE, answering(PASSPHRASE, "outbox"));
    assertTrue(out.toString().contains("Aucun envoi"), out.toString());
    assertEquals(
        Exit.REFUSED,
        answering(PASSPHRASE, "export", "0197aaaa-0000-7000-8000-000000000000", "out"));
  }

  @Test
  void privacyIsServedFromTheCommandLine() throws Exception {
    makeVault();
    assertEquals(Exit.DONE, answering(PASSPHRASE, "privacy", "due"));
    assertTrue(out.toString().contains("À effacer : 0"), out.toString());
    assertEquals(
        Exit.LATER,
        answering(PASSPHRASE, "privacy", "erase", "0197aaaa-0000-7000-8000-000000000000"));
    assertTrue(err.toString().contains("il n’y a pas de lettre"), err.toString());
    Path register = folder.resolve("registre.csv");
    assertEquals(
        Exit.DONE, answering(PASSPHRASE, "privacy", "register", "--to", register.toString()));
    assertTrue(Files.readString(register).startsWith("at,act,letter"));
    String zip = folder.resolve("copie.zip").toString();
    assertEquals(Exit.REFUSED, answering(PASSPHRASE, "privacy", "export", zip));
    assertEquals(
        Exit.REFUSED, answering(PASSPHRASE, "privacy", "export", "--patient", "personne", zip));
    assertEquals(Exit.DONE, answering(PASSPHRASE, "privacy", "export", "--practice", zip));
    assertTrue(Files.exists(folder.resolve("copie.zip")));
  }

  @Test
  void aWrongPassphraseIsLockedOut() throws Exception {
    makeVault();
    assertEquals(Exit.LOCKED_OUT, answering("une autre", "inbox"));
    assertTrue(err.toString().contains("n’ouvre pas le coffre"), err.toString());
  }

  @Test
  void aVaultThatIsOpenElsewhereIsSaidToBe() throws Exception {
    VaultPerson person = new VaultPerson("p1", "Claire MORVAN", "Dr", "doctor", "");
    try (Vault _ =
        Vault.create(home(), person, PASSPHRASE.toCharArray(), KeyStretching.ofMebibytes(64, 1))
            .vault()) {
      assertEquals(Exit.LOCKED_OUT, answering(PASSPHRASE, "inbox"));
      assertTrue(err.toString().contains("déjà ouvert"), err.toString());
    }
  }

  @Test
  void peopleAreAddedGivenRightsAndRemovedFromTheCommandLine() throws Exception {
    makeVault();
    String hers = "Sept mots pour une secrétaire très patiente";
    assertEquals(
        Exit.DONE,
        answering(
            PASSPHRASE + "\n" + hers,
            "people",
            "add",
            "--name",
            "Solene LAGADEC",
            "--role",
            "secretary",
            "--until",
            "2099-12-31"));
    assertEquals(Exit.DONE, answering("", "people", "list"));
    assertTrue(out.toString().contains("prepare,read"), out.toString());
    assertTrue(out.toString().contains("2099-12-31"), out.toString());
    // She may read, and not administer.
    assertEquals(Exit.DONE, answering(hers, "--as", "Solene LAGADEC", "inbox"));
    assertEquals(
        Exit.REFUSED,
        answering(hers, "--as", "Solene LAGADEC", "people", "rights", "p1", "--right", "read"));
    assertTrue(err.toString().contains("n’administre pas"), err.toString());
    assertEquals(
        Exit.DONE,
        answering(
            PASSPHRASE,
            "people",
            "rights",
            "Solene LAGADEC",
            "--right",
            "prepare",
            "--send-for",
            "*",
            "--until",
            ""));
    assertEquals(Exit.REFUSED, answering(hers, "--as", "Solene LAGADEC", "inbox"));
    assertTrue(err.toString().contains("lire les lettres"), err.toString());
    assertEquals(Exit.DONE, answering(hers, "--as", "Solene LAGADEC", "outbox"));
    assertEquals(Exit.REFUSED, answering(PASSPHRASE, "people", "rights", "p1", "--right", "fly"));
    assertEquals(Exit.REFUSED, answering(PASSPHRASE, "people", "rights", "p1", "--right", "read"));
    assertEquals(Exit.REFUSED, answering(PASSPHRASE, "people", "remove", "p1"));
    assertEquals(Exit.DONE, answering(PASSPHRASE, "people", "remove", "Solene LAGADEC"));
    assertTrue(out.toString().contains("copie du coffre"), out.toString());
    assertEquals(Exit.REFUSED, answering(hers, "--as", "Solene LAGADEC", "inbox"));
  }

  @Test
  void aMistypedCodeIsRefusedBeforeAnythingIsMade() {
    assertEquals(Exit.REFUSED, answering(PASSPHRASE, "enrol", "--code", "ABCDE-FGHJK"));
    assertTrue(err.toString().contains("Recopiez-le"), err.toString());
    assertFalse(Vault.exists(home()));
  }

  @Test
  void aWeakPassphraseMakesNoVault() {
    Path sheet = folder.resolve("sheet.pdf");
    assertEquals(
        Exit.REFUSED,
        answering("123456", "enrol", "--code", code(1), "--recovery", sheet.toString()));
    assertFalse(Vault.exists(home()));
    assertFalse(Files.exists(sheet));
  }

  @Test
  void theRecoverySheetReplacesNoFile() throws IOException {
    Path sheet = Files.writeString(folder.resolve("sheet.pdf"), "mine");
    assertEquals(
        Exit.REFUSED,
        answering(PASSPHRASE, "enrol", "--code", code(1), "--recovery", sheet.toString()));
    assertEquals("mine", Files.readString(sheet));
    assertFalse(Vault.exists(home()));
  }

  @Test
  void anEnrolmentThatFailsLeavesTheVaultForTheNextTry() throws IOException {
    Path sheet = folder.resolve("sheet.pdf");
    String code = code(freePort());
    assertEquals(
        Exit.LOCKED_OUT,
        answering(PASSPHRASE, "enrol", "--code", code, "--recovery", sheet.toString()));
    assertTrue(err.toString().contains("relancez la même commande"), err.toString());
    assertTrue(Vault.exists(home()));
    assertTrue(Files.size(sheet) > 1000);
    assertFalse((out.toString() + err).contains(PASSPHRASE));

    assertEquals(
        Exit.LOCKED_OUT,
        answering(PASSPHRASE, "enrol", "--code", code, "--recovery", sheet.toString()));
    assertTrue(err.toString().contains("relancez la même commande"), err.toString());
  }

  @Test
  void theDirectoryIsImportedWithoutAPassphrase() throws IOException {
    Path wrong = Files.writeString(folder.resolve("a.txt"), "rien");
    assertEquals(Exit.REFUSED, run("directory", "import", wrong.toString()));
    assertTrue(err.toString().contains("l’ancien reste en service"), err.toString());
    assertEquals(Exit.REFUSED, run("directory", "import", "nowhere.txt"));
    assertEquals(Exit.REFUSED, run("directory"));
  }

  @Test
  void anImportTellsWhatChangedAndHowOldTheDataIs() throws IOException {
    String header = "Type de BAL|Adresse BAL|Identifiant PP|Nom d'exercice|Prénom d'exercice\n";
    Path file =
        Files.writeString(
            folder.resolve("Extraction_Correspondance_MSSante_202608250812.txt"),
            header + "PER|ana@un.example|10900000015|MOREL|ANA\nPER|x\nPER|||x|\n");
    assertEquals(Exit.REFUSED, run("directory", "import", file.toString().replace("2026", "2027")));
    assertEquals(0, run("directory", "import", file.toString()));
    assertTrue(out.toString().contains("1 lignes cassées"), out.toString());
    assertTrue(out.toString().contains("Nouvelles : Ana MOREL"), out.toString());
    assertEquals(0, run("directory", "status"));
    assertTrue(out.toString().contains("25/08/2026"), out.toString());
  }

  private Path home() {
    return folder.resolve("vault");
  }

  private void makeVault() throws Exception {
    VaultPerson person = new VaultPerson("p1", "Claire MORVAN", "Dr", "doctor", "89910000127");
    Vault.create(home(), person, PASSPHRASE.toCharArray(), KeyStretching.ofMebibytes(64, 1))
        .vault()
        .close();
  }

  private static String code(int port) {
    return new EnrolmentCode("localhost", port, "ab".repeat(32), "cd".repeat(20)).format();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private int answering(String passphrase, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((passphrase + "\n").getBytes(UTF_8)));
    try {
      List<String> line = new ArrayList<>(List.of(arguments));
      line.addAll(List.of("--passphrase-fd", "0"));
      return run(line.toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  private int run(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("--vault", home().toString()));
    return PliMain.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }
}
