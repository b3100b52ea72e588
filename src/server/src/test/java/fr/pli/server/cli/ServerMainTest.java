package fr.pli.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.server.PliServer;
import fr.pli.server.ServerSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServerMainTest {
  private static final Locale USUAL = Locale.getDefault();

  @TempDir Path data;

  @AfterEach
  void giveTheLanguageBack() {
    Locale.setDefault(USUAL);
  }

  /** What a command answered: exit code, what it printed, what it complained about. */
  private record Result(int code, String out, String err) {}

  private static Result run(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      CommandLine line = ServerMain.commandLine(arguments);
      line.setErr(new PrintWriter(err));
      int code = line.execute(arguments);
      return new Result(code, out.toString(UTF_8).strip(), err.toString());
    } finally {
      System.setOut(before);
    }
  }

  private Result invite(String... more) {
    String[] all = new String[5 + more.length];
    System.arraycopy(
        new String[] {"invite", "--data", data.toString(), "--person", "Claire MORVAN"},
        0,
        all,
        0,
        5);
    System.arraycopy(more, 0, all, 5, more.length);
    return run(all);
  }

  @Test
  void aRunningServerIsAsked() throws Exception {
    try (PliServer server = PliServer.start(ServerSettings.of(data, "localhost", 0))) {
      Result invited = invite("--practice", "Cabinet", "--town", "Rennes", "--title", "Dr");
      assertEquals(0, invited.code(), invited.err());
      assertEquals(server.port(), EnrolmentCode.parse(invited.out()).port());
      assertEquals(0, run("devices", "--data", data.toString()).code());
      Result nobody = run("revoke", "--data", data.toString(), UUID.randomUUID().toString());
      assertEquals(1, nobody.code());
      assertTrue(nobody.err().contains("not-found"));
    }
  }

  @Test
  void aStoppedServersDataAreOpened() throws Exception {
    int port;
    try (PliServer server = PliServer.start(ServerSettings.of(data, "pli.example", 0))) {
      port = server.port();
    }
    Result invited = invite("--practice", "Cabinet", "--expires", "30m", "--role", "secretary");
    assertEquals(0, invited.code(), invited.err());
    EnrolmentCode code = EnrolmentCode.parse(invited.out());
    assertEquals("pli.example", code.host());
    assertEquals(port, code.port());
  }

  @Test
  void aServerThatDiedLeavesNothingInTheWay() throws Exception {
    PliServer.start(ServerSettings.of(data, "localhost", 0)).close();
    Files.writeString(data.resolve("listening"), "1");
    assertEquals(0, run("devices", "--data", data.toString()).code());
  }

  @Test
  void beforeTheFirstStartThereIsNoAddressToInviteTo() {
    Result invited = invite("--practice", "Cabinet", "--lang", "fr");
    assertEquals(1, invited.code());
    assertTrue(invited.err().contains("Démarrez"), invited.err());
  }

  @Test
  void wrongWordsAreUsageErrors() throws Exception {
    PliServer.start(ServerSettings.of(data, "localhost", 0)).close();
    assertEquals(2, invite().code());
    assertEquals(2, invite("--practice", "X", "--mailbox", UUID.randomUUID().toString()).code());
    assertEquals(2, invite("--practice", "X", "--expires", "soon").code());
    assertEquals(2, invite("--practice", "X", "--expires", "400d").code());
    assertEquals(2, run("revoke", "--data", data.toString(), "not-an-id").code());
    assertEquals(2, run("dance").code());
    assertEquals(1, invite("--mailbox", UUID.randomUUID().toString()).code());
    assertEquals(3, run("devices", "--data", data.resolve("none").toString()).code());
  }

  @Test
  void helpSpeaksTheLanguageThatIsAskedFor() {
    assertTrue(run("invite", "--help", "--lang", "en").out().contains("one-time code"));
    assertTrue(run("invite", "--help", "--lang=fr").out().contains("code à usage unique"));
  }

  @Test
  void theDirectoryIsImportedWhileTheServerRuns() throws Exception {
    Path file = data.resolve("extraction.txt");
    Files.writeString(
        file,
        "Type de BAL|Adresse BAL|Type Identifiant PP|Identifiant PP|Nom d'exercice|"
            + "Prénom d'exercice\n"
            + "PER|y.kernel@exemple.mssante.example|8|10100000017|KERNEL|Yann\n");
    try (PliServer server = PliServer.start(ServerSettings.of(data, "localhost", 0))) {
      Result imported = run("directory", "import", "--data", data.toString(), file.toString());
      assertEquals(0, imported.code(), imported.err());
      assertTrue(imported.out().contains("1"));
      assertEquals(1, server.importDirectory(file));
      Path none = data.resolve("none.txt");
      assertEquals(
          1, run("directory", "import", "--data", data.toString(), none.toString()).code());
    }
    assertEquals(0, run("restored", "--data", data.toString()).code());
  }
}
