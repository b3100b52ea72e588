package fr.pli.desktop.practice;

import fr.pli.desktop.link.ErasureLink;
import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.RenewalRequest;
import fr.pli.exchange.wire.Submission;
import fr.pli.exchange.wire.SubmissionReply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A letter server in memory that keeps the rules of the protocol and fails when told to. */
public final class PostOffice implements Link, ErasureLink {
  private static final int PART = 1 << 20;

  public final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
  public final Map<UUID, SubmissionReply> replies = new LinkedHashMap<>();
  public final Map<UUID, Submission> submissions = new LinkedHashMap<>();
  public final List<String> acknowledged = new CopyOnWriteArrayList<>();
  public final List<Mark> marks = new ArrayList<>();
  public final List<UUID> erased = new ArrayList<>();
  public final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<LinkException>> failures = new ConcurrentHashMap<>();
  private final Fuse fuse;
  private ReceiptSigner signer;
  private final MovingClock clock;
  private long index;

  PostOffice(Fuse fuse, SigningIdentity evidence, MovingClock clock) {
    this.fuse = fuse;
    signAs(evidence);
    this.clock = clock;
  }

  /** What was submitted under an id. */
  public Submission submission(UUID message) {
    return Objects.requireNonNull(submissions.get(message));
  }

  /** The sealed bytes of a submitted message. */
  public byte[] sealed(UUID message) {
    return Objects.requireNonNull(blobs.get(submission(message).blob()));
  }

  /** The receipt that was given for a message. */
  public Receipt receipt(UUID message) {
    return Objects.requireNonNull(replies.get(message)).receipt();
  }

  /** The next calls of a route fail: "putBlob", "submit", "submit:answer", "getBlob". */
  public void fail(String route, LinkException failure, int times) {
    for (int i = 0; i < times; i++) {
      failures.computeIfAbsent(route, _ -> new ConcurrentLinkedQueue<>()).add(failure);
    }
  }

  /** Signs receipts with another key from now on. */
  public final void signAs(SigningIdentity evidence) {
    signer = new ReceiptSigner(evidence.key(), evidence.certificate());
  }

  public void refuse(String route, ProblemType problem) {
    fail(route, LinkException.of(problem, "", null), 1);
  }

  public void heal() {
    failures.clear();
  }

  @Override
  public void putBlob(String sha256, byte[] sealed, LongConsumer progress) throws LinkException {
    enter("putBlob");
    for (long at = PART; at < sealed.length; at += PART) {
      progress.accept(at);
      fuse.pass("putBlob:part");
    }
    blobs.put(sha256, sealed);
    progress.accept(sealed.length);
    fuse.pass("putBlob:after");
  }

  @Override
  public SubmissionReply submit(UUID message, Submission submission) throws LinkException {
    enter("submit");
    if (!replies.containsKey(message)) {
      if (!blobs.containsKey(submission.blob())) {
        throw LinkException.of(ProblemType.BLOB_MISSING, "", null);
      }
      submissions.put(message, submission);
      replies.put(message, new SubmissionReply(accepted(message, submission)));
    } else if (!submission.equals(submissions.get(message))) {
      throw LinkException.of(ProblemType.MESSAGE_ID_CONFLICT, "", null);
    }
    throwPlanned("submit:answer");
    fuse.pass("submit:after");
    return replies.get(message);
  }

  private Receipt accepted(UUID message, Submission submission) {
    Channel channel = Channel.ofCode(submission.channel());
    return sign(
        statement(message, EvidenceEvent.ACCEPTED, channel, submission.blob(), "server", "", ""));
  }

  /** A statement as this server would make it. */
  public Statement statement(
      UUID dispatch,
      EvidenceEvent event,
      Channel channel,
      String sha256,
      String by,
      String reason,
      String detail) {
    return new Statement(
        Ids.next(),
        dispatch,
        event,
        channel,
        clock.instant(),
        sha256,
        by,
        reason,
        detail,
        index++,
        null,
        null);
  }

  /** What the server states when a mailbox brings a letter to ours. */
  public Receipt accepted(UUID message, String sha256, UUID from) {
    return sign(
        new Statement(
            Ids.next(),
            message,
            EvidenceEvent.ACCEPTED,
            Channel.NETWORK,
            clock.instant(),
            sha256,
            "server",
            "",
            "",
            index++,
            new Parties(from, Ids.next(), Practice.MAILBOX),
            null));
  }

  public Receipt sign(Statement statement) {
    return signer.sign(statement);
  }

  @Override
  public byte[] getBlob(String sha256, long size) throws LinkException {
    enter("getBlob");
    byte[] bytes = blobs.get(sha256);
    if (bytes == null) {
      throw LinkException.of(ProblemType.NOT_FOUND, "", null);
    }
    fuse.pass("getBlob:after");
    return bytes;
  }

  @Override
  public void acknowledge(Acknowledgement acknowledgement) throws LinkException {
    enter("acknowledge");
    String what = acknowledgement.message() + "|" + acknowledgement.event();
    if (!acknowledged.contains(what)) {
      acknowledged.add(what);
    }
    fuse.pass("acknowledge:after");
  }

  @Override
  public void mark(Mark mark) throws LinkException {
    enter("mark");
    if (!marks.contains(mark)) {
      marks.add(mark);
    }
    fuse.pass("mark:after");
  }

  @Override
  public void erase(UUID message) throws LinkException {
    enter("erase");
    erased.add(message);
    fuse.pass("erase:after");
  }

  private void enter(String route) throws LinkException {
    calls.add(route);
    fuse.pass(route + ":before");
    throwPlanned(route);
  }

  private void throwPlanned(String route) throws LinkException {
    Queue<LinkException> planned = failures.get(route);
    LinkException failure = planned == null ? null : planned.poll();
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public DeviceStatus me() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChangesPage changes(@Nullable String since, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Member> members() {
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
