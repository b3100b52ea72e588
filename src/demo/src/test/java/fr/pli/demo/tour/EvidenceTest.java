package fr.pli.demo.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.demo.letters.LetterPress;
import fr.pli.demo.letters.Manuscript;
import fr.pli.demo.world.World;
import fr.pli.desktop.Desk;
import fr.pli.desktop.evidence.Breach;
import fr.pli.desktop.evidence.Finding;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.proof.NothingToProveException;
import fr.pli.desktop.proof.ProofFiles;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.proof.ProofVerifier;
import fr.pli.exchange.proof.SendingProof;
import fr.pli.exchange.proof.Verdict;
import fr.pli.server.store.H2Store;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Evidence from end to end, over the real server and real mutual TLS: letters are sent and proven;
 * then the server's data are tampered with while it is stopped, each time in another way, and the
 * sender's next exchange notices. The true data are put back in between.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceTest {
  private static final String WHO = "S. Lagadec";
  private static final int LETTERS = 4;

  @TempDir private static Path folder;

  private World world;
  private Path server;

  @BeforeAll
  void buildTheWorld() throws Exception {
    world = World.build(folder, _ -> {});
    server = folder.resolve("serveur");
  }

  @AfterAll
  void closeTheWorld() {
    world.close();
  }

  @Test
  @Order(1)
  void aVaultPutBackToAnOlderStateIsNoticedByTheHeadThatTheServerKeeps() throws Exception {
    Path vault = world.tilleuls().home();
    Folders.copy(vault, folder.resolve("older"));
    try (Desk desk = sender()) {
      desk.settings().change(now -> now.withUndoSeconds(4));
      assertEquals(List.of(), exchanged(desk));
    }
    Folders.replace(vault, folder.resolve("older"));
    try (Desk desk = sender()) {
      assertEquals(List.of(Breach.JOURNAL_CUT), exchanged(desk));
      settle(desk);
      assertEquals(List.of(), exchanged(desk));
    }
  }

  @Test
  @Order(2)
  void everyStateOfALetterIsProven() throws Exception {
    try (Desk desk = sender();
        Desk receiver = receiver()) {
      desk.start();
      receiver.start();
      send(desk);
      read(receiver);
      Wait.until(
          "all has come to its end",
          () -> {
            desk.sync().soon();
            return world.underway() == 0
                && network(desk).stream().allMatch(it -> it.state() == DispatchState.OPENED);
          });
    }
    try (Desk desk = sender()) {
      assertEquals(List.of(), exchanged(desk));
      ProofVerifier verifier = new ProofVerifier(desk.identity().orElseThrow().authorities());
      for (Dispatch dispatch : desk.outbox().dispatches()) {
        Verdict verdict = verifier.verify(read(proof(desk, dispatch)), letter(desk, dispatch));
        assertTrue(verdict.complete(), verdict.points()::toString);
        assertTrue(verdict.points().size() >= 5);
      }
    }
  }

  @Test
  @Order(3)
  void thePageSaysWhatIsProvenAndWhatIsNotAndNothingOfThePatient() throws Exception {
    try (Desk desk = sender()) {
      for (Dispatch dispatch : network(desk)) {
        ProofFiles files = proof(desk, dispatch);
        String words = text(files.sheet());
        for (String said :
            List.of(
                dispatch.recipient().displayName(),
                "Ce qui est prouvé",
                "Ce qui n’est pas prouvé",
                "Qu’une personne a lu la lettre.",
                "ouvert sur un poste du destinataire",
                "signée par le poste même du destinataire",
                "ETSI EN 319 522")) {
          assertTrue(words.contains(said), said + " in " + words);
        }
        ClearText patients = new ClearText();
        Wish.ALL.values().forEach(wish -> patients.about(wish.patient()));
        assertFalse(patients.holds(words));
        assertFalse(patients.holds(Files.readString(files.proof())));
      }
    }
  }

  @Test
  @Order(4)
  void whatTheServerHasNotAcceptedCannotBeProven() throws Exception {
    try (Desk desk = sender()) {
      assertThrows(
          NothingToProveException.class,
          () -> desk.exportProof(UUID.randomUUID(), folder.resolve("preuves")));
    }
  }

  @Test
  @Order(5)
  void aRemovedEntryIsNoticed() throws Exception {
    assertEquals(
        List.of(Breach.LOG_SHRUNK),
        after(
            session -> {
              Tampering.remove(session);
              Tampering.forgetTree(session);
            }));
  }

  @Test
  @Order(6)
  void aRemovedEntryIsNoticedAlsoWhenOthersFollow() throws Exception {
    assertEquals(
        List.of(Breach.LOG_REWRITTEN),
        after(
            session -> {
              Tampering.remove(session);
              Tampering.appendTwice(session);
              Tampering.appendTwice(session);
              Tampering.forgetTree(session);
            }));
  }

  @Test
  @Order(7)
  void aRewrittenLogIsNoticed() throws Exception {
    assertEquals(
        List.of(Breach.LOG_REWRITTEN),
        after(
            session -> {
              Tampering.rewrite(session);
              Tampering.appendTwice(session);
              Tampering.forgetTree(session);
            }));
  }

  @Test
  @Order(8)
  void aForkedLogOfTheSameSizeIsNoticedAndProvenByBothHeads() throws Exception {
    Finding[] fork = new Finding[1];
    assertEquals(
        List.of(Breach.LOG_FORKED),
        after(
            session -> {
              Tampering.rewrite(session);
              Tampering.forgetTree(session);
            },
            desk -> fork[0] = desk.evidence().open().getFirst()));
    assertFalse(fork[0].known().isEmpty());
    assertFalse(fork[0].shown().isEmpty());
  }

  @Test
  @Order(9)
  void aReceiptThatWasNeverLoggedIsNoticed() throws Exception {
    assertEquals(
        List.of(Breach.RECEIPT_MISSING),
        after(session -> Tampering.giveUnloggedReceipt(session, server.resolve("keys"))));
  }

  @Test
  @Order(10)
  void aHeadSignedByAnotherKeyIsNoticed() throws Exception {
    assertEquals(
        List.of(Breach.WRONG_SIGNATURE),
        after(
            session -> {
              Tampering.forgetHeads(session);
              Folders.delete(server.resolve("keys/evidence.key"));
              Folders.delete(server.resolve("keys/evidence.crt"));
            }));
  }

  @Test
  @Order(11)
  void whatWasFoundIsStillWrittenAndTheTrueLogIsFollowedAgain() throws Exception {
    try (Desk desk = sender()) {
      assertEquals(List.of(), exchanged(desk));
      assertEquals(7, desk.evidence().all().size());
      assertTrue(desk.evidence().all().stream().allMatch(each -> each.settledAt() != null));
    }
  }

  private List<Breach> after(Consumer<Session> attack) throws Exception {
    return after(attack, _ -> {});
  }

  /** What the sender finds after an attack; settled then, and the true data put back. */
  private List<Breach> after(Consumer<Session> attack, Consumer<Desk> look) throws Exception {
    try (Desk desk = sender()) {
      assertEquals(List.of(), exchanged(desk), "all is well before");
    }
    world.stopServer();
    Path truth = folder.resolve("truth");
    Folders.copy(server, truth);
    try (Store store = H2Store.open(server.resolve("store"))) {
      store.change(attack::accept);
    }
    world.startServer();
    List<Breach> found;
    try (Desk desk = sender()) {
      found = exchanged(desk);
      assertEquals(found, exchanged(desk), "told once, and until a person settles it");
      look.accept(desk);
      settle(desk);
    }
    world.stopServer();
    Folders.replace(server, truth);
    world.startServer();
    return found;
  }

  private static List<Breach> exchanged(Desk desk) {
    assertTrue(desk.sync().now(), desk.sync()::failure);
    return desk.evidence().open().stream().map(Finding::breach).toList();
  }

  private static void settle(Desk desk) {
    desk.evidence().open().forEach(each -> desk.evidence().settle(each.id(), WHO));
  }

  private Desk sender() throws Exception {
    return new Desk(world.tilleuls().unlock(), world.tilleuls().options());
  }

  private Desk receiver() throws Exception {
    return new Desk(world.lamennais().unlock(), world.lamennais().options());
  }

  private void send(Desk desk) throws Exception {
    for (Manuscript letter :
        Manuscript.all(LocalDate.now(ZoneId.systemDefault())).subList(0, LETTERS)) {
      Files.write(
          world.tilleuls().watched().resolve(letter.name() + ".pdf"), LetterPress.print(letter));
    }
    Wait.until("all is taken in", () -> toReview(desk).size() == LETTERS);
    Secretary secretary = new Secretary(desk);
    for (OutgoingLetter letter : toReview(desk)) {
      String name = letter.fileName().replace(".pdf", "");
      secretary.settle(letter.id(), Objects.requireNonNull(Wish.ALL.get(name)));
      desk.outbox().approve(letter.id(), WHO);
    }
    Wait.until(
        "all is accepted",
        () ->
            desk.outbox().dispatches().stream()
                .noneMatch(it -> desk.outbox().receipts(it.id()).isEmpty()));
    assertFalse(network(desk).isEmpty());
    assertTrue(network(desk).size() < desk.outbox().dispatches().size(), "other channels too");
  }

  private static void read(Desk receiver) throws Exception {
    Wait.until("letters have come", () -> !receiver.inbox().letters().isEmpty());
    Wait.until(
        "all is read",
        () -> {
          receiver.sync().soon();
          receiver.inbox().letters().stream()
              .filter(each -> each.state() == ReceivedState.UNREAD)
              .forEach(each -> receiver.inbox().read(each.id(), WHO));
          return receiver.inbox().letters().stream()
              .allMatch(each -> each.state() == ReceivedState.READ);
        });
    Wait.until("openings are told", () -> receiver.sync().now());
  }

  private static List<OutgoingLetter> toReview(Desk desk) {
    return desk.letters().in(LetterState.TO_REVIEW);
  }

  private static List<Dispatch> network(Desk desk) {
    return desk.outbox().dispatches().stream()
        .filter(it -> it.option().channel().endToEnd())
        .toList();
  }

  private ProofFiles proof(Desk desk, Dispatch dispatch) throws Exception {
    return desk.exportProof(dispatch.id(), folder.resolve("preuves"));
  }

  private static SendingProof read(ProofFiles files) throws Exception {
    return SendingProof.read(Files.readAllBytes(files.proof()));
  }

  private static byte[] letter(Desk desk, Dispatch dispatch) {
    OutgoingLetter letter = desk.letters().find(dispatch.letter()).orElseThrow();
    return desk.vault().documents().read(Objects.requireNonNull(letter.document()));
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
