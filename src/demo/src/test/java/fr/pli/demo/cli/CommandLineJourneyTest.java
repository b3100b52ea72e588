package fr.pli.demo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.demo.cli.Program.Answer;
import fr.pli.demo.letters.LetterPress;
import fr.pli.demo.letters.Manuscript;
import fr.pli.desktop.cli.PliMain;
import fr.pli.exchange.wire.Json;
import fr.pli.server.cli.ServerMain;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two practices and a server, each command a process of its own, over real mutual TLS: what a
 * script or an operator would do, and what they are told when it fails. One journey, in order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineJourneyTest {
  private static final String PASSPHRASE = "Une phrase pour 2 essais !\n";
  private static final String MORVAN = "89910000127";
  private static final String AUBRY = "89910000150";
  private static final String AUTHORITY = "server/keys/authority.crt";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @TempDir private static Path folder = Path.of("");
  private int port;
  private @Nullable ServerProgram server;

  @BeforeAll
  void enrolBoth() throws Exception {
    port = freePort();
    server = serve("server");
    assertDone(enrol("one", "Cabinet des Tilleuls", "Claire MORVAN", MORVAN));
    assertDone(enrol("two", "Cabinet Aubry", "Paul AUBRY", AUBRY));
    assertDone(pli("one", "directory", "import", sample("personnes"), sample("mssante")));
    for (Manuscript letter : Manuscript.all(LocalDate.of(2026, 11, 20))) {
      Files.write(folder.resolve(letter.name() + ".pdf"), LetterPress.print(letter));
    }
  }

  @AfterAll
  void stopServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Order(1)
  void aLetterArrivesByteForByte() throws Exception {
    Answer sent = pli("one", "send", "--to", AUBRY, "--wait", "30", "01-adressage-cardiologie.pdf");
    assertDone(sent);
    assertTrue(sent.out().contains("  Pli  Dr Paul AUBRY  accepté par le serveur"), sent.out());
    receive(1);
    JsonNode letter = inbox().get(0);
    assertEquals("LE GALL", letter.get("patient").get("familyName").asString());
    assertEquals("unread", letter.get("state").asString());

    Answer exported = pli("two", "export", letter.get("id").asString(), "out");

    assertDone(exported);
    List<String> lines = exported.out().lines().toList();
    String hash = sha256(folder.resolve("01-adressage-cardiologie.pdf"));
    assertEquals("SHA-256 " + hash, lines.getLast());
    assertEquals(hash, sha256(folder.resolve(lines.getFirst())));
    assertEquals("unread", inbox().get(0).get("state").asString());
  }

  @Test
  @Order(2)
  void whatIsNotCertainIsRefusedInWords() throws Exception {
    Answer scan = pli("one", "send", "--to", AUBRY, "10-courrier-numerise.pdf");
    assertEquals(2, scan.code());
    // Where Tesseract is installed the patient is read, but not for certain.
    assertTrue(
        scan.err().contains("Le patient n’a pas été reconnu")
            || scan.err().contains("Le patient n’est pas certain"),
        scan.err());
    Answer twice = pli("one", "send", "--to", AUBRY, "01-adressage-cardiologie.pdf");
    assertEquals(2, twice.code());
    assertTrue(twice.err().contains("--again"), twice.err());
    // The letter to the pneumologist names no cardiologist.
    Answer outside = pli("one", "send", "--to", AUBRY, "02-adressage-pneumologie.pdf");
    assertEquals(2, outside.code());
    assertTrue(outside.err().contains("--patient-agrees"), outside.err());
  }

  @Test
  @Order(3)
  void withoutTheServerALetterIsQueued() throws Exception {
    stopServer();

    String letter = "02-adressage-pneumologie.pdf";
    Answer sent = pli("one", "send", "--to", AUBRY, "--wait", "0", "--patient-agrees", letter);

    assertEquals(1, sent.code(), sent.err());
    assertTrue(sent.err().contains("La lettre est gardée"), sent.err());
    assertTrue(sent.err().contains("Pas de réseau"), sent.err());
  }

  @Test
  @Order(4)
  void aServerOfAnotherAuthorityIsNotBelieved() throws Exception {
    try (ServerProgram _ = serve("stranger")) {
      assertLockedOut(pli("one", "sync"), "n’est pas votre serveur");
    }
  }

  @Test
  @Order(5)
  void aServerWithoutTls13IsNotBelieved() throws Exception {
    try (SSLServerSocket old = oldServer()) {
      Thread.ofVirtual().start(() -> shakeHands(old));
      assertLockedOut(pli("one", "sync"), "ne parle pas TLS 1.3");
    }
  }

  @Test
  @Order(6)
  void theQueuedLetterLeavesWhenTheServerIsBack() throws Exception {
    server = serve("server");

    assertDone(pli("one", "sync"));

    receive(1);
    assertEquals(2, inbox().size());
    Answer outbox = pli("one", "outbox", "--json");
    JsonNode latest = Json.mapper().readTree(outbox.out()).get(0);
    assertTrue(ID.matcher(latest.get("receipt").asString()).matches(), outbox.out());
  }

  @Test
  @Order(7)
  void aClientWithoutCertificateIsToldSo() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().sslContext(trustingAuthority()).build()) {
      HttpRequest me =
          HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/v1/me")).build();

      HttpResponse<String> answer = client.send(me, HttpResponse.BodyHandlers.ofString());

      assertEquals(401, answer.statusCode());
      assertTrue(answer.body().contains("urn:pli:problem:certificate-required"), answer.body());
    }
  }

  @Test
  @Order(8)
  void aWorkstationWhoseCertificateDoesNotArriveIsToldSo() throws Exception {
    stopServer();
    int behind = freePort();
    try (ServerProgram _ = ServerProgram.start(folder, Path.of("server"), behind);
        CertificateStripper _ =
            CertificateStripper.start(
                folder.resolve("server"), port, behind, trustingAuthority())) {
      assertLockedOut(pli("one", "sync"), "n’a pas vu le certificat de ce poste");
      Answer english = pli("one", "sync", "--lang", "en");
      assertLockedOut(english, "saw no certificate of this workstation");
    } finally {
      server = serve("server");
    }
  }

  @Test
  @Order(9)
  void aRevokedWorkstationIsToldSo() throws Exception {
    String line =
        operator("devices")
            .out()
            .lines()
            .filter(each -> each.contains("Poste two"))
            .findFirst()
            .orElseThrow();
    String device = ID.matcher(line).results().map(MatchResult::group).findFirst().orElseThrow();
    assertDone(operator("revoke", device));

    assertLockedOut(pli("two", "sync"), "révoqué");
    Answer english = pli("two", "sync", "--lang", "en");
    assertLockedOut(english, "was revoked by the administrator");
  }

  @Test
  @Order(10)
  void whatWasSentIsProvenByAFileThatNeedsNeitherVaultNorNetwork() throws Exception {
    assertDone(pli("one", "sync"));
    JsonNode sent = Json.mapper().readTree(pli("one", "outbox", "--json").out());
    String letter = sent.get(sent.size() - 1).get("letter").asString();
    Answer written = pli("one", "proof", "export", letter, "preuves");
    assertDone(written);
    String proof = written.out().lines().toList().getLast();
    stopServer();

    Answer verified =
        verify(proof, "--document", "01-adressage-cardiologie.pdf", "--authority", AUTHORITY);

    assertDone(verified);
    assertTrue(verified.out().contains("Destinataire : Dr Paul AUBRY"), verified.out());
    assertTrue(verified.out().contains("+ le document est celui qui est déclaré"));
    assertTrue(verified.out().contains("Tout est prouvé."), verified.out());
    assertTrue(verify(proof).out().contains("Comparez l’autorité"));
    Answer other = verify(proof, "--document", "02-adressage-pneumologie.pdf");
    assertEquals(2, other.code(), other.out());
    assertTrue(other.out().contains("! le document n’est pas celui qui est déclaré"));
    Answer neighbour = verify(proof, "--authority", "stranger/keys/authority.crt", "--lang", "en");
    assertEquals(2, neighbour.code(), neighbour.out());
    assertTrue(neighbour.out().contains("This proof does not hold."), neighbour.out());
  }

  @Test
  @Order(11)
  void aFileThatIsNoProofIsRefusedInWords() throws Exception {
    for (String hostile :
        List.of("", "%PDF-1.7", "[".repeat(100_000), "{\"receipts\":-1}", "x".repeat(5 << 20))) {
      Files.writeString(folder.resolve("hostile.json"), hostile);
      Answer refused = verify("hostile.json");
      assertEquals(2, refused.code(), refused.err());
      assertTrue(refused.err().contains("n’est pas une preuve d’envoi"), refused.err());
    }
    assertEquals(2, verify("absent.json").code());
    Answer nothing =
        pli("one", "proof", "export", "00000000-0000-7000-8000-000000000000", "preuves");
    assertEquals(2, nothing.code(), nothing.err());
    assertTrue(nothing.err().contains("ni lettre ni envoi"), nothing.err());
    assertEquals("Rien ne reste à signaler.", pli("one", "proof", "findings").out().strip());
  }

  /** Without a vault. */
  private static Answer verify(String... arguments) throws IOException, InterruptedException {
    return new Program(folder, PliMain.class)
        .run(
            "",
            Stream.concat(Stream.of("proof", "verify"), Stream.of(arguments))
                .toArray(String[]::new));
  }

  private Answer enrol(String vault, String practice, String person, String rpps)
      throws IOException, InterruptedException {
    Answer code =
        operator(
            "invite",
            "--practice",
            practice,
            "--town",
            "Rennes",
            "--person",
            person,
            "--title",
            "Dr",
            "--rpps",
            rpps);
    assertDone(code);
    return pli(
        vault,
        "enrol",
        "--code",
        code.out().strip(),
        "--name",
        "Poste " + vault,
        "--person",
        person,
        "--rpps",
        rpps,
        "--recovery",
        vault + ".pdf");
  }

  private Answer pli(String vault, String... arguments) throws IOException, InterruptedException {
    String[] all = new String[arguments.length + 4];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(
        new String[] {"--vault", vault, "--passphrase-fd", "0"}, 0, all, arguments.length, 4);
    return new Program(folder, PliMain.class).run(PASSPHRASE, all);
  }

  private Answer operator(String... arguments) throws IOException, InterruptedException {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = "server";
    return new Program(folder, ServerMain.class).run("", all);
  }

  /** The server hands a letter over a moment after it has accepted it. */
  private void receive(int letters) throws IOException, InterruptedException {
    String wanted = "Reçues : " + letters + ",";
    Answer synced = pli("two", "sync");
    for (int tries = 1; tries < 10 && !synced.out().contains(wanted); tries++) {
      assertDone(synced);
      synced = pli("two", "sync");
    }
    assertDone(synced);
    assertTrue(synced.out().contains(wanted), synced.out());
  }

  private JsonNode inbox() throws IOException, InterruptedException {
    Answer listed = pli("two", "inbox", "--json");
    assertDone(listed);
    return Json.mapper().readTree(listed.out());
  }

  private ServerProgram serve(String data) throws IOException, InterruptedException {
    return ServerProgram.start(folder, Path.of(data), port);
  }

  private static void assertDone(Answer answer) {
    assertEquals(0, answer.code(), answer.err());
    assertEquals("", answer.err());
  }

  private static void assertLockedOut(Answer answer, String words) {
    assertEquals(3, answer.code(), answer.err());
    assertTrue(answer.err().contains(words), answer.err());
  }

  private static String sample(String name) throws IOException {
    Path file = folder.resolve("annuaire-" + name + ".txt");
    try (InputStream in =
        Manuscript.class.getResourceAsStream("/fr/pli/demo/directory/annuaire-" + name + ".txt")) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
    return file.toString();
  }

  private static String sha256(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The version is settled before a certificate is shown, so none is needed here. */
  private SSLServerSocket oldServer() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, null, null);
    SSLServerSocket old =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(port, 50, InetAddress.getByName("localhost"));
    old.setEnabledProtocols(new String[] {"TLSv1.2"});
    return old;
  }

  private static void shakeHands(SSLServerSocket old) {
    while (!old.isClosed()) {
      try (var socket = old.accept()) {
        socket.getInputStream().read();
      } catch (IOException expected) {
        // The handshake fails, which is what the client is to be told about.
      }
    }
  }

  private static SSLContext trustingAuthority() throws Exception {
    KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
    authorities.load(null, null);
    try (InputStream in = Files.newInputStream(folder.resolve("server/keys/authority.crt"))) {
      authorities.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(authorities);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
