package fr.pli.desktop.link;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.DeviceStatus;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.RenewalRequest;
import fr.pli.exchange.wire.Submission;
import fr.pli.exchange.wire.SubmissionReply;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The protocol as seen from the workstation: one method per route. Every call blocks; every write
 * may be repeated without harm. Safe for use by several threads.
 */
public interface Link {
  /** Who the server thinks we are, and its clock. */
  DeviceStatus me() throws LinkException;

  /**
   * Brings sealed bytes to the server; large ones in parts, going on where an earlier try stopped.
   *
   * @param sha256 of the bytes, hexadecimal
   * @param progress told how many bytes the server has
   */
  void putBlob(String sha256, byte[] sealed, LongConsumer progress) throws LinkException;

  /** Submits a dispatch under its own id; a repeat gets the same receipt. */
  SubmissionReply submit(UUID message, Submission submission) throws LinkException;

  /**
   * The changes after a cursor.
   *
   * @param since the cursor of the last page, null to begin with the first change
   * @param limit most changes wanted, 1 to 500
   */
  ChangesPage changes(@Nullable String since, int limit) throws LinkException;

  void acknowledge(Acknowledgement acknowledgement) throws LinkException;

  /** Tells the other workstations of our practice; a repeat changes nothing. */
  void mark(Mark mark) throws LinkException;

  /** Who can be reached in the network, and their keys. */
  List<Member> members() throws LinkException;

  /**
   * Fetches sealed bytes; what comes back has the announced hash.
   *
   * @param sha256 hexadecimal
   * @param size announced number of bytes, at most {@code Routes.MAX_BLOB}
   */
  byte[] getBlob(String sha256, long size) throws LinkException;

  /**
   * Fetches sealed bytes into a file, going on where an earlier try stopped.
   *
   * @param file what is there already is taken for the beginning; complete and verified on return,
   *     removed when it turns out to be altered
   */
  void getBlob(String sha256, long size, Path file) throws LinkException;

  /** The workstations of our practice. */
  List<Device> devices() throws LinkException;

  /** Revokes a workstation of our practice; administrators only. */
  void revoke(UUID device) throws LinkException;

  /** Searches the server's directory. */
  List<DirectoryEntry> directory(String words, int limit) throws LinkException;

  /** A new TLS certificate for a new key. */
  EnrolmentReply renew(RenewalRequest request) throws LinkException;

  /**
   * Listens to the server's events until the stream ends, the line breaks, a minute passes without
   * heartbeat, or the thread is interrupted.
   *
   * @param changed called on this thread with the sequence number at every "changed" event, and
   *     with -1 once the stream is open
   */
  void listen(LongConsumer changed) throws LinkException;

  /** Runs several requests side by side; whoever asks for it closes it. */
  default ExecutorService streams() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  /** The connections may be dead without knowing it, as after a sleep: new ones are made. */
  default void refresh() {}

  /** Breaks off everything that runs on other threads, and refuses what comes later. */
  default void breakOff() {}
}
