package fr.pli.demo.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.demo.letters.LetterPress;
import fr.pli.demo.letters.Manuscript;
import fr.pli.demo.world.World;
import fr.pli.desktop.Desk;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The flow, one method per arrow: intake → recognition → review → (seal) → outbox → sync → [wire] →
 * server → receipts → sync → inbox. Real server, real mutual TLS, no window.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FlowTest {
  private static final String WHO = "S. Lagadec";
  private static final String SENTENCE = "prescrit une polygraphie ventilatoire";

  @TempDir private static Path folder;

  private final LogEars ears = new LogEars();
  private final Set<String> dropped = new HashSet<>();
  private World world;
  private Desk sender;
  private Desk receiver;

  @BeforeAll
  void buildTheWorld() throws Exception {
    ears.listen();
    world = World.build(folder, _ -> {});
    sender = new Desk(world.tilleuls().unlock(), world.tilleuls().options());
    receiver = new Desk(world.lamennais().unlock(), world.lamennais().options());
    sender.start();
    receiver.start();
  }

  @AfterAll
  void closeTheWorld() {
    sender.close();
    receiver.close();
    world.close();
    ears.close();
  }

  @Test
  @Order(1)
  void intakeTakesOverWhatThePracticeSoftwareSaves() throws Exception {
    for (Manuscript letter : Manuscript.all(LocalDate.now(ZoneId.systemDefault()))) {
      byte[] pdf = LetterPress.print(letter);
      dropped.add(Sha256.hex(pdf));
      Files.write(world.tilleuls().watched().resolve(letter.name() + ".pdf"), pdf);
    }
    Wait.until("all is taken in", () -> toReview().size() == dropped.size());
    assertEquals(
        dropped,
        toReview().stream().map(OutgoingLetter::sha256).collect(Collectors.toSet()),
        "the vault holds the very bytes that were saved");
  }

  @Test
  @Order(2)
  void recognitionReadsMostAndIsNeverConfidentlyWrong() {
    int right = 0;
    for (OutgoingLetter letter : toReview()) {
      Wish wish = wish(letter);
      ReviewSheet sheet = Objects.requireNonNull(letter.sheet());
      if (sheet.patientConfirmed()) {
        assertEquals(
            wish.patient().birthDate(), Objects.requireNonNull(sheet.patient()).birthDate());
        right++;
      }
      List<String> wanted = wish.recipients().stream().map(Wish.To::key).toList();
      sheet.recipients().stream()
          .filter(each -> each.confirmed() && each.directoryKey() != null)
          .forEach(each -> assertTrue(wanted.contains(each.directoryKey()), letter.fileName()));
    }
    assertTrue(right >= 10, "patients recognised: " + right);
  }

  @Test
  @Order(3)
  void reviewSettlesWhatWasNotCertain() {
    Secretary secretary = new Secretary(sender);
    toReview().forEach(letter -> secretary.settle(letter.id(), wish(letter)));
  }

  @Test
  @Order(4)
  void approvalMakesOneDispatchPerRecipientAndChannel() {
    toReview().forEach(letter -> sender.outbox().approve(letter.id(), WHO));
    assertEquals(18, sender.outbox().dispatches().size());
    assertTrue(
        sender.outbox().dispatches().stream()
                .map(each -> each.option().channel())
                .distinct()
                .count()
            >= 4);
  }

  @Test
  @Order(5)
  void syncBringsEverythingToTheServerWhichSignsForIt() throws Exception {
    Wait.until(
        "all has a receipt",
        () ->
            sender.outbox().dispatches().stream()
                .noneMatch(each -> sender.outbox().receipts(each.id()).isEmpty()));
  }

  @Test
  @Order(6)
  void theServerDeliversInsideTheNetworkAndTheInboxVerifies() throws Exception {
    Wait.until("all arrived", () -> received(ReceivedState.UNREAD).size() == network().size());
    for (ReceivedLetter letter : received(ReceivedState.UNREAD)) {
      assertTrue(dropped.contains(Sha256.hex(receiver.inbox().pdf(letter.id()))));
      assertEquals("hybrid", letter.suite());
      assertEquals("Cabinet des Tilleuls", letter.sender());
    }
  }

  @Test
  @Order(7)
  void theInboxIsReadWithoutAServer() throws Exception {
    world.stopServer();
    Wait.until("off line", () -> !receiver.sync().state().online());
    for (ReceivedLetter letter : received(ReceivedState.UNREAD)) {
      receiver.inbox().read(letter.id(), WHO);
    }
    assertEquals(1, receiver.inbox().search("polygraphie ventilatoire").size());
    assertTrue(received(ReceivedState.UNREAD).isEmpty());
  }

  @Test
  @Order(8)
  void openingsReachTheSenderOnceTheServerIsBack() throws Exception {
    world.startServer();
    receiver.sync().soon();
    Wait.until(
        "the sender knows",
        () -> {
          sender.sync().soon();
          return network().stream().allMatch(each -> each.state() == DispatchState.OPENED);
        });
  }

  @Test
  @Order(9)
  void nothingOfAPatientLiesInTheClearOnAnyDisk() throws Exception {
    Wait.until("simulated channels are done", () -> world.underway() == 0);
    ClearText search = new ClearText();
    Wish.ALL.values().forEach(wish -> search.about(wish.patient()));
    search.about(SENTENCE);
    assertEquals(List.of(), search.in(folder.resolve("serveur")));
    assertEquals(List.of(), search.in(world.tilleuls().home()));
    assertEquals(List.of(), search.in(world.lamennais().home()));
    assertTrue(search.filesSeen() > 50, "files seen: " + search.filesSeen());
  }

  @Test
  @Order(10)
  void nothingOfAPatientIsLogged() {
    assertFalse(ears.heard().isEmpty(), "the log was not listened to");
    ClearText search = new ClearText();
    Wish.ALL.values().forEach(wish -> search.about(wish.patient()));
    search.about(SENTENCE);
    assertEquals(List.of(), ears.heard().stream().filter(search::holds).toList());
  }

  @Test
  @Order(11)
  void theSearchForClearTextFindsWhatIsThere(@TempDir Path other) throws IOException {
    ClearText search = new ClearText();
    Wish.ALL.values().forEach(wish -> search.about(wish.patient()));
    Files.writeString(other.resolve("a"), "… le gall yann …");
    Files.write(other.resolve("b"), "Le Gall Yann".getBytes(StandardCharsets.UTF_16LE));
    assertEquals(2, search.in(other).size());
  }

  @Test
  @Order(12)
  void erasingReachesBothPracticesAndTheServerAndLeavesTheProof() throws Exception {
    Dispatch dispatch = network().getFirst();
    Path bytes = onTheServer(dispatch);
    assertTrue(Files.exists(bytes));
    receiver.privacy().erase(List.of(dispatch.id()), WHO);
    Wait.until(
        "the server has erased it",
        () -> {
          receiver.sync().soon();
          return Files.notExists(bytes);
        });
    assertEquals(ReceivedState.ERASED, receiver.inbox().find(dispatch.id()).orElseThrow().state());
    sender.privacy().erase(List.of(dispatch.letter()), WHO);
    OutgoingLetter left = sender.letters().find(dispatch.letter()).orElseThrow();
    assertEquals(LetterState.ERASED, left.state());
    assertEquals("", left.fileName());
    assertTrue(sender.exportProof(dispatch.id(), folder.resolve("preuve")).complete());
  }

  private Path onTheServer(Dispatch dispatch) throws IOException {
    String receipt = sender.outbox().receipts(dispatch.id()).getFirst().statement();
    Statement statement = Json.read(java.util.Base64.getDecoder().decode(receipt), Statement.class);
    try (Stream<Path> files = Files.walk(folder.resolve("serveur"))) {
      return files.filter(file -> file.endsWith(statement.sha256())).findFirst().orElseThrow();
    }
  }

  private List<OutgoingLetter> toReview() {
    return sender.letters().in(LetterState.TO_REVIEW);
  }

  private List<Dispatch> network() {
    return sender.outbox().dispatches().stream()
        .filter(each -> each.option().channel() == Channel.NETWORK)
        .toList();
  }

  private List<ReceivedLetter> received(ReceivedState state) {
    return receiver.inbox().letters().stream().filter(each -> each.state() == state).toList();
  }

  private static Wish wish(OutgoingLetter letter) {
    return Objects.requireNonNull(Wish.ALL.get(letter.fileName().replace(".pdf", "")));
  }
}
