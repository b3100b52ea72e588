package fr.pli.demo.simulation;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Problem;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.channels.network.NetworkChannel;
import fr.pli.server.dispatch.Dispatcher;
import fr.pli.server.dispatch.Gateway;
import fr.pli.server.enrolment.Devices;
import fr.pli.server.enrolment.EnrolledDevice;
import fr.pli.server.enrolment.Enrolment;
import fr.pli.server.enrolment.Invitations;
import fr.pli.server.enrolment.Members;
import fr.pli.server.evidence.EvidenceLog;
import fr.pli.server.mailbox.Acknowledged;
import fr.pli.server.mailbox.Blobs;
import fr.pli.server.mailbox.Erasures;
import fr.pli.server.mailbox.Feed;
import fr.pli.server.mailbox.Mailboxes;
import fr.pli.server.mailbox.Marks;
import fr.pli.server.mailbox.Messages;
import fr.pli.server.store.Store;
import fr.pli.server.store.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The real rooms of the server over a store that outlives them. */
final class CentralServer {
  private static final String WHO = "server";

  private final Stage stage;
  private final Mutation mutation;
  private final WorldTime time;
  private final Trace trace;
  private final DrawnIds ids;
  private final ServerDocuments documents = new ServerDocuments();
  private final Fate fate;
  private @Nullable Rooms rooms;

  CentralServer(Stage stage, Mutation mutation, WorldTime time, Trace trace, Chance chance) {
    this.mutation = mutation;
    this.stage = stage;
    this.time = time;
    this.trace = trace;
    this.ids = new DrawnIds(time, chance.own());
    this.fate = new Fate(what -> trace.tell(WHO, what));
    start();
  }

  /** The rooms, in the order in which a letter passes them; as the server itself furnishes them. */
  void start() {
    Store store = fate.around(stage.store());
    Feed feed = new Feed(store, time, stage.cast().cursorSecret());
    Devices devices = new Devices(store, time);
    Mailboxes mailboxes = new Mailboxes(store);
    Invitations invitations = new Invitations(store, time);
    Enrolment enrolment =
        stage.cast().enrolment(store, time, invitations, devices, mailboxes, feed);
    EvidenceLog evidence =
        new EvidenceLog(
            new ReceiptSigner(
                stage.cast().keys().evidence().key(), stage.cast().keys().evidence().certificate()),
            time,
            ids);
    Blobs blobs = new Blobs(store, documents, time);
    Dispatcher dispatcher =
        new Dispatcher(
            store,
            new Gateway(blobs, List.of(), Set.of()),
            new NetworkChannel(feed),
            List.of(),
            evidence,
            feed,
            time);
    rooms =
        new Rooms(
            feed,
            devices,
            invitations,
            enrolment,
            blobs,
            new Messages(store, evidence, dispatcher),
            new Acknowledged(store, evidence, feed),
            new Marks(store, feed, new Erasures(store, documents, feed, Duration.ofDays(30), time)),
            new Members(store, mailboxes, devices));
  }

  boolean up() {
    return rooms != null;
  }

  /** The store as it lies there, whether the server runs or not. */
  Store store() {
    return stage.store();
  }

  Fate fate() {
    return fate;
  }

  void beginEpoch() {
    operate(
        open -> {
          trace.tell(WHO, "begins an epoch");
          open.feed().startNewEpoch();
        });
  }

  void stop() {
    rooms = null;
  }

  void end() {
    documents.burn();
  }

  /**
   * Answers a workstation, or dies of it.
   *
   * @throws LinkException as the workstation's line would: what the server refuses, and why
   */
  byte[] answer(UUID device, Request request) throws LinkException {
    Rooms open = rooms;
    if (open == null) {
      throw new LinkException(Reason.OFFLINE, "Nobody answers");
    }
    try {
      return request.at(open, caller(open, device));
    } catch (Crash e) {
      rooms = null;
      if (mutation == Mutation.ANSWER_BEFORE_COMMIT
          && fate.undone() instanceof Messages.Answer answer) {
        return Json.write(answer.reply());
      }
      throw new LinkException(Reason.BROKEN, "The server died", e);
    } catch (Refusal e) {
      throw refused(e.problem());
    } catch (StoreException e) {
      throw refused(Problem.of(ProblemType.MAINTENANCE, "Try again"));
    } catch (IOException e) {
      throw new Violation("the server's documents can be read: " + e);
    }
  }

  private static EnrolledDevice caller(Rooms open, UUID id) {
    EnrolledDevice device =
        open.devices()
            .find(id)
            .orElseThrow(() -> new Refusal(ProblemType.CERTIFICATE_REQUIRED, "No certificate"));
    if (device.revoked() != null) {
      throw new Refusal(ProblemType.DEVICE_REVOKED, "This workstation was shut out");
    }
    open.devices().seen(id);
    return device;
  }

  private static LinkException refused(Problem problem) {
    Problem read = Json.read(Json.write(problem), Problem.class);
    ProblemType type = ProblemType.ofUri(read.type()).orElseThrow();
    return LinkException.of(type, read.detail(), null);
  }

  /** Whether the store says that a workstation was shut out. */
  boolean shutOut(UUID device) {
    return stage
        .store()
        .read(
            session ->
                session.any("select 1 from device where id = ? and revoked is not null", device));
  }

  /** What a broken server does: it does not know a message that it has. */
  void forget(UUID message) {
    stage
        .store()
        .change(
            session -> {
              session.update("delete from acknowledgement where message = ?", message);
              session.update("delete from message where id = ?", message);
            });
  }

  /** Does what the operator does, when the server runs and lives through it. */
  void operate(Operation operation) {
    Rooms open = rooms;
    if (open != null) {
      try {
        operation.at(open);
      } catch (Crash _) {
        rooms = null;
      }
    }
  }

  /** What a workstation asks for. */
  @FunctionalInterface
  interface Request {
    byte[] at(Rooms rooms, EnrolledDevice caller) throws IOException;
  }

  /** What an operator does. */
  @FunctionalInterface
  interface Operation {
    void at(Rooms rooms);
  }

  /** The rooms of a server that runs. */
  record Rooms(
      Feed feed,
      Devices devices,
      Invitations invitations,
      Enrolment enrolment,
      Blobs blobs,
      Messages messages,
      Acknowledged acknowledged,
      Marks marks,
      Members members) {}
}
