package fr.pli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.HeadVerifier;
import fr.pli.exchange.evidence.LogProof;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.SignedHead;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Delivery;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.LogPath;
import fr.pli.exchange.wire.LogState;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Submission;
import fr.pli.server.channels.SimulationPace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideTest {
  private static final byte[] PDF =
      "%PDF-1.4 /Type /Page /Type/Page /Type /Pages %%EOF".getBytes(StandardCharsets.US_ASCII);

  private static final Party AUTHOR =
      new Party(RecipientKind.PROFESSIONAL, "Dr", "Claire MORVAN", "", null, null);

  @TempDir static Path data;
  static TestServer town;
  static TestDevice sender;

  @BeforeAll
  static void start() throws IOException {
    town = new TestServer(data);
    sender = town.practice("Cabinet des Tilleuls");
  }

  @AfterAll
  static void stop() {
    sender.close();
    town.close();
  }

  @Test
  void secureMailIsHandedOverAndDelivered() throws Exception {
    List<Statement> story = story(send(Channel.MSSANTE, "cardio@hopital.mssante.example"));
    assertEquals(EvidenceEvent.HANDED_OVER, story.get(0).event());
    assertEquals(EvidenceEvent.DELIVERED, story.get(1).event());
    assertEquals("simulation:mssante", story.get(0).by());
  }

  @Test
  void everyChannelReachesItsEnd() throws Exception {
    assertEquals(EvidenceEvent.FAXED, last(Channel.FAX, "0299000001").event());
    assertEquals("2 pages", last(Channel.FAX, "0299000001").detail());
    assertEquals(EvidenceEvent.PRINTED, last(Channel.POST, "").event());
    assertEquals(EvidenceEvent.OPENED, last(Channel.PATIENT, "patient@example.org").event());
    assertEquals(EvidenceEvent.DELIVERED, last(Channel.RECORD, "").event());
    assertEquals(EvidenceEvent.DELIVERED, last(Channel.APICRYPT, "dr@apicrypt.example").event());
  }

  private static Statement last(Channel channel, String address) throws Exception {
    return story(send(channel, address)).getLast();
  }

  @Test
  void anAddressCanAskForItsFailure() throws Exception {
    assertFailed("mailbox-full", Channel.MSSANTE, "boite.pleine@hopital.mssante.example");
    assertFailed("address-unknown", Channel.MSSANTE, "inconnu@hopital.mssante.example");
    assertFailed("address-unknown", Channel.PATIENT, "inconnu@example.org");
    assertFailed("busy", Channel.FAX, "02 99 00 00 99");
  }

  private static void assertFailed(String reason, Channel channel, String address)
      throws Exception {
    Statement end = last(channel, address);
    assertEquals(EvidenceEvent.FAILED, end.event());
    assertEquals(reason, end.reason());
  }

  @Test
  void theReceiptOfEveryStateIsInTheLog() throws Exception {
    story(send(Channel.FAX, "0299000001"));
    story(send(Channel.MSSANTE, "cardio@hopital.mssante.example"));
    story(send(Channel.POST, ""));
    story(send(Channel.PATIENT, "patient@example.org"));
    story(send(Channel.FAX, "02 99 00 00 99"));
    List<X509Certificate> known = List.of(TestDevice.certificate(sender.enrolled().evidence()));
    SignedHead head = sender.get(Routes.LOG).as(LogState.class).head();
    long size = HeadVerifier.verify(head, known).size();
    Set<EvidenceEvent> proven = EnumSet.noneOf(EvidenceEvent.class);
    for (Change change : sender.changes("").changes()) {
      Receipt receipt = change.receipt();
      if (receipt != null) {
        Statement statement = ReceiptVerifier.verify(receipt, known);
        LogPath path =
            sender.get(Routes.LOG_ENTRIES + statement.index() + "?size=" + size).as(LogPath.class);
        new LogProof(head, path.hashes()).verify(receipt, statement.index(), known);
        proven.add(statement.event());
      }
    }
    assertEquals(EnumSet.complementOf(EnumSet.of(EvidenceEvent.ACCEPTED)), proven);
  }

  @Test
  void everyMoveIsOneThatADispatchMayMake() throws Exception {
    List<UUID> sent = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      for (int i = 0; i < 4 && !channel.endToEnd(); i++) {
        sent.add(send(channel, "0299000010"));
      }
    }
    for (UUID id : sent) {
      DispatchState state = DispatchState.ACCEPTED;
      for (Statement statement : story(id)) {
        assertTrue(state.mayBecome(statement.event().state()), statement.by() + " " + state);
        state = statement.event().state();
      }
    }
  }

  @Test
  void whatTheGatewayMustNotOpenFailsInWords() throws Exception {
    byte[] noise = new byte[500];
    UUID id = Ids.next();
    submit(id, Channel.FAX, noise);
    assertEquals("envelope-refused", story(id).getLast().reason());
    UUID other = Ids.next();
    submit(other, Channel.POST, sealed(other, Channel.FAX, "0299000001"));
    assertEquals("envelope-refused", story(other).getLast().reason());
    UUID stolen = Ids.next();
    submit(stolen, Channel.FAX, sealed(Ids.next(), Channel.FAX, "0299000001"));
    assertEquals("envelope-refused", story(stolen).getLast().reason());
  }

  @Test
  void whatAnotherPracticeSignedIsNotHandedOver() throws Exception {
    try (TestDevice other = town.practice("Cabinet dont la clé fut volée")) {
      UUID id = Ids.next();
      submit(id, Channel.FAX, seal(other, id, Channel.FAX, "0299000001"));
      assertEquals("envelope-refused", story(id).getLast().reason());
    }
  }

  @Test
  void aDispatchGoesOnAfterARestart(@TempDir Path other) throws Exception {
    ServerSettings slow =
        ServerSettings.of(other, "localhost", 0).withPace(new SimulationPace(3600, 0));
    try (TestServer server = new TestServer(slow);
        TestDevice device = server.practice("Cabinet")) {
      UUID id = Ids.next();
      byte[] envelope = seal(device, id, Channel.MSSANTE, "cardio@hopital.mssante.example");
      submit(device, id, Channel.MSSANTE, envelope);
      Eventually.so(() -> statements(device, id).size() == 1);
      server.server.close();
      server.settings =
          server
              .settings
              .withPace(SimulationPace.immediate())
              .withClock(() -> Instant.now().plusSeconds(86_400));
      server.server = PliServer.start(server.settings);
      Eventually.so(
          () ->
              statements(device, id).stream().anyMatch(s -> s.event() == EvidenceEvent.DELIVERED));
      assertEquals(
          1,
          statements(device, id).stream()
              .filter(s -> s.event() == EvidenceEvent.HANDED_OVER)
              .count());
    }
  }

  private static UUID send(Channel channel, String address) throws Exception {
    UUID id = Ids.next();
    submit(id, channel, sealed(id, channel, address));
    return id;
  }

  private static void submit(UUID id, Channel channel, byte[] envelope) throws IOException {
    submit(sender, id, channel, envelope);
  }

  private static void submit(TestDevice device, UUID id, Channel channel, byte[] envelope)
      throws IOException {
    Submission submission =
        new Submission(channel.code(), null, device.upload(envelope), envelope.length);
    assertEquals(201, device.submit(id, submission).status());
  }

  private static byte[] sealed(UUID id, Channel channel, String address) throws Exception {
    return seal(sender, id, channel, address);
  }

  private static byte[] seal(TestDevice device, UUID id, Channel channel, String address)
      throws Exception {
    Delivery delivery =
        new Delivery(
            channel,
            address,
            channel == Channel.POST ? List.of("DR YANN KERNEL", "35000 RENNES") : List.of());
    LetterSheet sheet =
        new LetterSheet(null, AUTHOR, List.of(), null, null, "", "courrier.pdf", delivery);
    RecipientDevice gateway =
        new RecipientDevice(
            TestDevice.certificate(device.enrolled().gateway()),
            TestDevice.certificate(device.enrolled().gatewayHybrid()));
    return Envelopes.seal(
        id, Instant.now(), new LetterPackage(sheet, PDF), device.identity(), List.of(gateway));
  }

  /** What happened to a dispatch, once nothing more is to come. */
  private static List<Statement> story(UUID id) throws Exception {
    Eventually.so(() -> town.server.underway() == 0);
    return statements(sender, id);
  }

  private static List<Statement> statements(TestDevice device, UUID id) throws Exception {
    List<Statement> statements = new ArrayList<>();
    for (Change change : device.changes("").changes()) {
      if (change.id().equals(id.toString()) && change.receipt() != null) {
        statements.add(
            ReceiptVerifier.verify(
                change.receipt(), TestDevice.certificate(device.enrolled().evidence())));
      }
    }
    return statements;
  }
}
