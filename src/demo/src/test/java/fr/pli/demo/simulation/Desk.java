package fr.pli.demo.simulation;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What a person does at a workstation, and what its program does on its own. */
final class Desk {
  private static final Party DOCTOR =
      new Party(RecipientKind.PROFESSIONAL, "Dr", "Claire MORVAN", "", null, null);
  private static final Patient PATIENT =
      new Patient(
          Promises.PATIENT, null, List.of("Yann"), LocalDate.of(1948, 4, 3), Sex.MALE, null);

  private final Simulation world;
  private final Trace trace;

  Desk(Simulation world) {
    this.world = world;
    this.trace = world.trace();
  }

  void start(Workstation at) {
    at.tell("starts");
    at.start();
  }

  void approve(Workstation at, int number, List<UUID> to) {
    byte[] pdf =
        ("%PDF-1.7 letter " + number + " about " + Promises.PATIENT + "\n%%EOF")
            .getBytes(StandardCharsets.UTF_8);
    at.tell("approves letter " + number + " to " + to.size());
    act(
        at,
        rooms -> {
          UUID letter =
              rooms
                  .letters()
                  .taken(
                      "/scans",
                      number + ".pdf",
                      rooms.vault().put(pdf),
                      pdf.length,
                      Sha256.hex(pdf));
          world.promises().letter(letter, pdf);
          at.link().peek(pdf);
          rooms.letters().read(letter, Reading.nothing(1, List.of()), sheet(to));
          Instant until = rooms.outbox().approve(letter, Workstation.WHO);
          world.promises().approved(at, letter, until);
          rooms.outbox().of(letter).forEach(each -> at.tell("  holds " + trace.name(each.id())));
        });
  }

  private static ReviewSheet sheet(List<UUID> to) {
    return new ReviewSheet(
        PATIENT,
        true,
        DOCTOR,
        DocumentType.REFERRAL,
        LocalDate.of(2026, 11, 20),
        to.stream().map(Desk::recipient).toList(),
        "",
        false);
  }

  private static ReviewRecipient recipient(UUID mailbox) {
    return new ReviewRecipient(
        mailbox,
        DOCTOR,
        RecipientRole.TO,
        "Docteur",
        "rpps:1",
        List.of("rpps:1"),
        true,
        List.of(),
        "address-block",
        new ChannelOption(Channel.NETWORK, mailbox.toString(), List.of(), "sealed-end-to-end"));
  }

  void takeBack(Workstation at, UUID letter) {
    act(
        at,
        rooms -> {
          List<Dispatch> dispatches = rooms.outbox().of(letter);
          boolean back = rooms.outbox().takeBack(letter, Workstation.WHO);
          at.tell((back ? "takes back " : "is too late for ") + names(dispatches));
          if (back) {
            world.promises().withdrawn(dispatches);
          }
        });
  }

  private List<String> names(List<Dispatch> dispatches) {
    return dispatches.stream().map(each -> trace.name(each.id())).toList();
  }

  void sendNow(Workstation at, UUID dispatch) {
    at.tell("sends " + trace.name(dispatch) + " now");
    world.promises().hurried(at);
    act(at, rooms -> rooms.outbox().sendNow(dispatch));
  }

  void settle(Workstation at, UUID dispatch) {
    at.tell("settles " + trace.name(dispatch));
    act(at, rooms -> rooms.outbox().settle(dispatch, Workstation.WHO));
  }

  void read(Workstation at, UUID message) {
    at.tell("reads " + trace.name(message));
    act(
        at,
        rooms -> {
          rooms.inbox().read(message, Workstation.WHO);
          world.promises().opened(at, message);
        });
  }

  void unread(Workstation at, UUID message) {
    at.tell("marks unread " + trace.name(message));
    act(at, rooms -> rooms.inbox().unread(message, Workstation.WHO));
  }

  void file(Workstation at, UUID message) {
    at.tell("files " + trace.name(message));
    act(
        at,
        rooms -> {
          try {
            rooms.inbox().file(message, world.stage().filing(), Workstation.WHO);
            world.promises().opened(at, message);
          } catch (IOException e) {
            throw new Violation("a letter can be filed: " + e);
          }
        });
  }

  void retry(Workstation at, UUID message) {
    at.tell("tries again to open " + trace.name(message));
    act(at, rooms -> rooms.inbox().retry(message));
  }

  /** Exchanges with the server; true when it was reached. */
  boolean exchange(Workstation at) {
    boolean[] reached = {false};
    act(
        at,
        rooms -> {
          reached[0] = rooms.sync().now();
          String failure = rooms.sync().failure();
          at.tell(reached[0] ? "exchanges" : "exchanges in vain: " + failure);
          Violation.unless(!failure.equals("program"), "no exchange fails inside");
        });
    world.promises().requireCursorForward(at);
    return reached[0];
  }

  private static void act(Workstation at, Consumer<Workstation.Rooms> does) {
    at.act(
        rooms -> {
          if (rooms != null) {
            does.accept(rooms);
          }
        });
  }
}
