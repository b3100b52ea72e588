package fr.pli.demo.tour;

import fr.pli.demo.letters.LetterPress;
import fr.pli.demo.letters.Manuscript;
import fr.pli.demo.world.World;
import fr.pli.desktop.Desk;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;

/** What happens at the first practice: letters come out of its software, are reviewed and sent. */
final class Sending {
  private final World world;
  private final Stages stages;
  private final Camera camera;
  private final Set<String> dropped = new HashSet<>();

  Sending(World world, Stages stages, Camera camera) {
    this.world = world;
    this.stages = stages;
    this.camera = camera;
  }

  /** Hashes of the files that were saved into the watched folder. */
  Set<String> dropped() {
    return Set.copyOf(dropped);
  }

  /** The practice software saves a dozen letters; Pli takes them in and reads them. */
  void arrive(Map<String, Object> details) throws IOException, InterruptedException {
    List<Manuscript> manuscripts = Manuscript.all(LocalDate.now(ZoneId.systemDefault()));
    for (Manuscript manuscript : manuscripts) {
      byte[] pdf = LetterPress.print(manuscript);
      Path file = world.tilleuls().watched().resolve(manuscript.name() + ".pdf");
      Files.write(file, pdf);
      dropped.add(Sha256.hex(pdf));
    }
    Wait.until("letters arrive", () -> !letters(LetterState.values()).isEmpty());
    camera.take("lettres-qui-arrivent", stages.sender().stage());
    Wait.until(
        "every letter is read", () -> letters(LetterState.TO_REVIEW).size() == manuscripts.size());
    details.put("dropped", manuscripts.size());
    details.put("takenIn", letters(LetterState.TO_REVIEW).size());
    details.put(
        "sha256", letters(LetterState.TO_REVIEW).stream().map(OutgoingLetter::sha256).toList());
  }

  /** The secretary holds what was recognised against the letter, and corrects what differs. */
  void review(Map<String, Object> details) throws IOException, InterruptedException {
    camera.take("a-envoyer-question", stages.sender().stage());
    Map<String, List<String>> corrections = new TreeMap<>();
    Secretary secretary = new Secretary(desk());
    for (OutgoingLetter letter : letters(LetterState.TO_REVIEW)) {
      String name = letter.fileName().replace(".pdf", "");
      Wish wish = Wish.ALL.get(name);
      if (wish == null) {
        throw new IllegalStateException("Nobody wants the letter " + name);
      }
      corrections.put(name, secretary.settle(letter.id(), wish));
    }
    camera.take("a-envoyer-pret", stages.sender().stage());
    details.put("corrections", corrections);
    details.put("withoutCorrection", corrections.values().stream().filter(List::isEmpty).count());
  }

  /** One letter by its key and taken back, then all ready ones by one key. */
  void send(Map<String, Object> details) throws IOException, InterruptedException {
    int before = letters(LetterState.TO_REVIEW).size();
    Stagehand.ctrl(stages.sender().stage(), KeyCode.ENTER, false);
    Wait.until("a letter is approved", () -> letters(LetterState.TO_REVIEW).size() == before - 1);
    camera.take("a-envoyer-annuler", stages.sender().stage());
    Stagehand.ctrl(stages.sender().stage(), KeyCode.Z, false);
    Wait.until("it is taken back", () -> letters(LetterState.TO_REVIEW).size() == before);
    details.put("takenBack", 1);
    Stagehand.ctrl(stages.sender().stage(), KeyCode.ENTER, true);
    Wait.until("all are approved", () -> letters(LetterState.TO_REVIEW).isEmpty());
    details.put("approved", before);
    details.put("dispatches", live().size());
  }

  /** The server took everything and signed for it. */
  void accepted(Map<String, Object> details) throws InterruptedException {
    Wait.until(
        "everything has a receipt",
        () -> live().stream().noneMatch(each -> desk().outbox().receipts(each.id()).isEmpty()));
    List<Map<String, Object>> receipts = new ArrayList<>();
    for (Dispatch dispatch : live()) {
      Statement first = statement(desk().outbox().receipts(dispatch.id()).getFirst());
      receipts.add(
          Map.of(
              "dispatch", dispatch.id(),
              "channel", dispatch.option().channel().code(),
              "receipt", first.id(),
              "logIndex", first.index(),
              "envelopeSha256", first.sha256()));
    }
    details.put("receipts", receipts);
  }

  /** What failed in a simulated channel leaves again by another one. */
  void mend(Map<String, Object> details) throws IOException, InterruptedException {
    Stages.show(stages.sender(), 2);
    Wait.until(
        "a dispatch failed",
        () -> live().stream().anyMatch(each -> each.state() == DispatchState.FAILED));
    camera.take("envoyes-a-voir", stages.sender().stage());
    List<String> mended = new ArrayList<>();
    for (Dispatch failed : live()) {
      if (failed.state() == DispatchState.FAILED) {
        desk().outbox().resend(failed.id(), other(failed), "S. Lagadec");
        mended.add(failed.option().channel().code() + ": " + failed.reason());
      }
    }
    Wait.until(
        "everything has come to its end",
        () -> live().stream().allMatch(each -> ended(each.state())));
    camera.take("envoyes", stages.sender().stage());
    details.put("resent", mended);
    details.put("states", states());
  }

  /** Dispatches that were not replaced by another or taken back. */
  List<Dispatch> live() {
    return desk().outbox().dispatches().stream()
        .filter(each -> each.state() != DispatchState.WITHDRAWN)
        .toList();
  }

  /** How many dispatches stand in each state. */
  Map<String, Long> states() {
    Map<String, Long> states = new TreeMap<>();
    live().forEach(each -> states.merge(each.state().code(), 1L, Long::sum));
    return states;
  }

  /** Dispatches inside the Pli network. */
  List<Dispatch> inNetwork() {
    return live().stream().filter(each -> each.option().channel() == Channel.NETWORK).toList();
  }

  private static boolean ended(DispatchState state) {
    return switch (state) {
      case DELIVERED, OPENED, FAXED, PRINTED, HANDED_OVER -> true;
      default -> false;
    };
  }

  private ChannelOption other(Dispatch failed) {
    OutgoingLetter letter = desk().letters().find(failed.letter()).orElseThrow();
    ReviewSheet sheet = letter.sheet();
    if (sheet == null) {
      throw new IllegalStateException("A sent letter has no sheet");
    }
    ReviewRecipient recipient =
        sheet.recipients().stream()
            .filter(each -> each.party().equals(failed.recipient()))
            .findFirst()
            .orElseThrow();
    return desk().review().channels(recipient, sheet.patient(), "").stream()
        .filter(option -> option.channel() != failed.option().channel())
        .findFirst()
        .orElseThrow();
  }

  private List<OutgoingLetter> letters(LetterState... states) {
    return desk().letters().in(states);
  }

  private static Statement statement(Receipt receipt) {
    return Json.read(Base64.getDecoder().decode(receipt.statement()), Statement.class);
  }

  private Desk desk() {
    return stages.sending();
  }
}
