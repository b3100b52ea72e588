package fr.pli.demo.simulation;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.RenewalRequest;
import fr.pli.exchange.wire.Submission;
import fr.pli.exchange.wire.SubmissionReply;
import fr.pli.server.enrolment.Certificates;
import fr.pli.server.mailbox.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The protocol from one workstation to the server's rooms, by the bytes that would travel. */
final class SimulatedLink implements Link {
  private final Simulation world;
  private final Workstation from;
  private final Mutation mutation;
  private final Set<UUID> tried = new HashSet<>();
  private byte[] clear = new byte[0];

  SimulatedLink(Simulation world, Workstation from) {
    this.world = world;
    this.from = from;
    this.mutation = world.mutation();
  }

  /** What a mutant sends instead of an envelope. */
  void peek(byte[] document) {
    clear = document;
  }

  private byte[] exchange(String what, CentralServer.Request request) throws LinkException {
    from.fate().pass(what + ":before");
    world.meanwhile(from);
    byte[] answer = from.line().carry(from.device(), request);
    world.promises().requireSealed(answer);
    world.meanwhile(from);
    from.fate().pass(what + ":after");
    return answer;
  }

  private byte[] sent(byte[] bytes) {
    world.promises().requireSealed(bytes);
    return bytes;
  }

  @Override
  public void putBlob(String sha256, byte[] sealed, LongConsumer progress) throws LinkException {
    byte[] body = sent(mutation == Mutation.SENDS_IN_THE_CLEAR ? clear : sealed.clone());
    exchange(
        "putBlob",
        (server, caller) -> {
          server.blobs().take(caller.mailbox(), new ByteArrayInputStream(body), sha256);
          return new byte[0];
        });
    progress.accept(sealed.length);
  }

  @Override
  public SubmissionReply submit(UUID message, Submission submission) throws LinkException {
    byte[] body = sent(Json.write(submission));
    world.promises().leaving(from, message);
    UUID id =
        mutation == Mutation.RESUBMITS_UNDER_A_NEW_ID && !tried.add(message)
            ? from.ids().get()
            : message;
    byte[] reply =
        exchange(
            "submit",
            (server, caller) -> {
              if (mutation == Mutation.SERVER_FORGETS_ITS_IDS) {
                world.server().forget(id);
              }
              Submission read = Json.read(body, Submission.class);
              byte[] answer =
                  Json.write(
                      server.messages().submit(caller.mailbox(), caller.id(), id, read).reply());
              world.promises().taken(id);
              return answer;
            });
    world.promises().answered(message);
    return Json.read(reply, SubmissionReply.class);
  }

  @Override
  public ChangesPage changes(@Nullable String since, int limit) throws LinkException {
    byte[] reply =
        exchange(
            "changes",
            (server, caller) ->
                Json.write(server.feed().page(caller.mailbox(), Optional.ofNullable(since), 3)));
    ChangesPage page = Json.read(reply, ChangesPage.class);
    if (mutation == Mutation.CURSOR_BEFORE_PAGE && !page.changes().isEmpty()) {
      from.storeCursor(page);
    }
    return page;
  }

  @Override
  public void acknowledge(Acknowledgement acknowledgement) throws LinkException {
    byte[] body = sent(Json.write(acknowledgement));
    try {
      exchange(
          "acknowledge",
          (server, caller) -> {
            server
                .acknowledged()
                .note(
                    caller.mailbox(),
                    caller.id(),
                    Certificates.read(caller.signing()),
                    Json.read(body, Acknowledgement.class));
            return new byte[0];
          });
    } catch (LinkException e) {
      if (mutation != Mutation.ACKNOWLEDGES_BLINDLY) {
        throw e;
      }
    }
  }

  @Override
  public void mark(Mark mark) throws LinkException {
    byte[] body = sent(Json.write(mark));
    exchange(
        "mark",
        (server, caller) -> {
          server
              .marks()
              .note(
                  caller.mailbox(),
                  caller.id(),
                  UUID.fromString(mark.id()),
                  Json.read(body, Mark.class));
          return new byte[0];
        });
  }

  @Override
  public ExecutorService streams() {
    return new SameThread();
  }

  @Override
  public List<Member> members() throws LinkException {
    byte[] reply = exchange("members", (server, _) -> Json.write(server.members().all()));
    return List.of(Json.read(reply, Member[].class));
  }

  @Override
  public byte[] getBlob(String sha256, long size) throws LinkException {
    return exchange(
        "getBlob",
        (server, caller) -> {
          server
              .blobs()
              .size(caller.mailbox(), sha256)
              .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No such blob"));
          return read(server.blobs(), sha256);
        });
  }

  private static byte[] read(Blobs blobs, String sha256) throws IOException {
    try (InputStream in = Channels.newInputStream(blobs.open(sha256))) {
      return in.readAllBytes();
    }
  }

  @Override
  public DeviceStatus me() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void getBlob(String sha256, long size, Path file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Device> devices() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void revoke(UUID device) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<DirectoryEntry> directory(String words, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public EnrolmentReply renew(RenewalRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void listen(LongConsumer changed) {
    throw new UnsupportedOperationException();
  }
}
