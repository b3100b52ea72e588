package fr.pli.desktop.sync;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Change;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A server in memory: a list of changes, cursors that are numbers, failures on demand. */
final class FakeLink implements Link {
  final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
  final List<Change> changes = new CopyOnWriteArrayList<>();
  final List<Member> members = new CopyOnWriteArrayList<>();
  final List<String> cursors = new CopyOnWriteArrayList<>();
  final List<Acknowledgement> acknowledged = new CopyOnWriteArrayList<>();
  final List<Mark> marked = new CopyOnWriteArrayList<>();
  final AtomicInteger memberLists = new AtomicInteger();
  final AtomicInteger refreshes = new AtomicInteger();
  final AtomicInteger streams = new AtomicInteger();
  final BlockingQueue<Long> events = new LinkedBlockingQueue<>();
  volatile int pageSize = 2;
  volatile @Nullable LinkException failure;
  volatile @Nullable LinkException cursorFailure;
  volatile @Nullable LinkException acknowledgementFailure;
  private volatile boolean brokenOff;

  private void meet(@Nullable LinkException e) throws LinkException {
    if (brokenOff) {
      throw new LinkException(Reason.BROKEN, "Ended");
    }
    if (e != null) {
      throw e;
    }
  }

  @Override
  public ChangesPage changes(@Nullable String since, int limit) throws LinkException {
    meet(failure);
    cursors.add(String.valueOf(since));
    if (since != null) {
      meet(cursorFailure);
    }
    int from = since == null ? 0 : Integer.parseInt(since);
    int to = Math.min(changes.size(), from + pageSize);
    return new ChangesPage(
        changes.subList(Math.min(from, to), to), Integer.toString(to), to < changes.size());
  }

  @Override
  public List<Member> members() throws LinkException {
    meet(failure);
    memberLists.incrementAndGet();
    return List.copyOf(members);
  }

  @Override
  public void acknowledge(Acknowledgement acknowledgement) throws LinkException {
    meet(acknowledgementFailure);
    acknowledged.add(acknowledgement);
  }

  @Override
  public void mark(Mark mark) throws LinkException {
    meet(acknowledgementFailure);
    marked.add(mark);
  }

  @Override
  public void listen(LongConsumer changed) throws LinkException {
    meet(failure);
    streams.incrementAndGet();
    changed.accept(-1);
    try {
      for (long event = events.take(); event >= 0; event = events.take()) {
        changed.accept(event);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new LinkException(Reason.BROKEN, "The stream broke");
  }

  @Override
  public void refresh() {
    refreshes.incrementAndGet();
  }

  @Override
  public void breakOff() {
    brokenOff = true;
    events.add(-1L);
  }

  static LinkException problem(ProblemType type) {
    return LinkException.of(type, "For the test", null);
  }

  @Override
  public DeviceStatus me() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void putBlob(String sha256, byte[] sealed, LongConsumer progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SubmissionReply submit(UUID message, Submission submission) {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] getBlob(String sha256, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void getBlob(String sha256, long size, Path file) throws LinkException {
    byte[] blob = blobs.get(sha256);
    if (blob == null) {
      throw problem(ProblemType.NOT_FOUND);
    }
    try {
      Files.write(file, blob);
    } catch (IOException e) {
      throw new LinkException(Reason.STORAGE, "For the test");
    }
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
}
