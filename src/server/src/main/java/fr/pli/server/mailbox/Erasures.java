package fr.pli.server.mailbox;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.store.Documents;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases sealed bytes: on the word of those whose letter it is, and when their time is over. Bytes
 * are there for the recipient, so the sender's word alone destroys nothing that somebody may still
 * fetch; nothing that nobody opened is ever destroyed by time. Messages, receipts and the log stay.
 */
public final class Erasures {
  private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
  private static final int BATCH = 200;

  private final Store store;
  private final Documents documents;
  private final Feed feed;
  private final Duration kept;
  private final InstantSource clock;

  /**
   * Erasures.
   *
   * @param kept how long bytes stay after they came, once they have served
   */
  public Erasures(Store store, Documents documents, Feed feed, Duration kept, InstantSource clock) {
    this.store = store;
    this.documents = documents;
    this.feed = feed;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * Sender or recipient erased a letter; a repeat changes nothing.
   *
   * @throws Refusal not-found when the letter is neither from nor for this mailbox
   */
  public void erase(UUID mailbox, UUID message) {
    store.change(session -> erase(session, mailbox, message));
    destroyDoomed();
  }

  /** As above, inside a transaction; {@link #destroyDoomed} is to follow. */
  void erase(Session session, UUID mailbox, UUID id) {
    Message message =
        Messages.find(session, id)
            .filter(it -> mailbox.equals(it.sender()) || mailbox.equals(it.recipient()))
            .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No such message"));
    if (!session.any("select 1 from erasure where message = ? and mailbox = ?", id, mailbox)) {
      session.update("insert into erasure values (?, ?, ?)", id, mailbox, clock.instant());
    }
    lockOut(session, mailbox, message.sha256());
    if (!needed(session, message.sha256())) {
      doom(session, message.sha256());
    }
  }

  /** Whoever erased all that came with these bytes may not fetch them any more. */
  private static void lockOut(Session session, UUID mailbox, String sha256) {
    session.update(
        """
        delete from document_reader where sha256 = ? and mailbox = ? and not exists (
          select 1 from message m where m.sha256 = ? and (m.sender = ? or m.recipient = ?)
            and not exists (select 1 from erasure e where e.message = m.id and e.mailbox = ?))
        """,
        sha256,
        mailbox,
        sha256,
        mailbox,
        mailbox,
        mailbox);
  }

  /** By a recipient who did not erase, or a channel that has not finished or was not erased. */
  private static boolean needed(Session session, String sha256) {
    return session.any(
        """
        select 1 from message m where m.sha256 = ? and (
          m.recipient is not null and not exists (
            select 1 from erasure e where e.message = m.id and e.mailbox = m.recipient)
          or m.recipient is null and exists (
            select 1 from dispatch d where d.message = m.id and d.done = false)
          or m.recipient is null and not exists (
            select 1 from erasure e where e.message = m.id))
        """,
        sha256);
  }

  private void doom(Session session, String sha256) {
    session.update("delete from document_reader where sha256 = ?", sha256);
    if (!isErased(session, sha256)) {
      session.update("insert into erased_document values (?, ?, false)", sha256, clock.instant());
    }
  }

  /** True when the bytes were erased: they are not taken in again. */
  static boolean isErased(Session session, String sha256) {
    return session.any("select 1 from erased_document where sha256 = ?", sha256);
  }

  /** Erases what has served and whose time is over, and destroys what is still to be. */
  public void run() {
    Instant now = clock.instant();
    store.change(session -> session.update("update document set taken = ? where taken = 0", now));
    Instant before = now.minus(kept);
    for (List<String> due = due(before); !due.isEmpty(); due = due(before)) {
      List<String> some = due;
      store.change(session -> some.forEach(sha256 -> expire(session, sha256)));
    }
    destroyDoomed();
  }

  private List<String> due(Instant before) {
    return store.read(
        session ->
            session.all(
                """
                select d.sha256 from document d where d.taken < ?
                  and not exists (select 1 from erased_document e where e.sha256 = d.sha256)
                  and not exists (select 1 from message m where m.sha256 = d.sha256 and (
                    m.recipient is not null and not exists (select 1 from acknowledgement a
                      where a.message = m.id and a.event = ?)
                    or m.recipient is null and not exists (select 1 from dispatch p
                      where p.message = m.id and p.done = true)))
                order by d.taken limit ?
                """,
                row -> row.getString(1),
                before,
                EvidenceEvent.OPENED.code(),
                BATCH));
  }

  /** Workstations that have not fetched it are told that there is nothing to fetch any more. */
  private void expire(Session session, String sha256) {
    for (Message each : Messages.ofDocument(session, sha256)) {
      UUID recipient = each.recipient();
      if (each.channel() == Channel.NETWORK && recipient != null) {
        feed.tellGone(session, recipient, each.id());
      }
    }
    doom(session, sha256);
  }

  /** Destroys what is no longer needed; what fails is tried again with the hourly work. */
  void destroyDoomed() {
    List<String> doomed =
        store.read(
            session ->
                session.all(
                    "select sha256 from erased_document where destroyed = false",
                    row -> row.getString(1)));
    for (String each : doomed) {
      try {
        documents.destroy(each);
        store.change(session -> destroyed(session, each));
      } catch (IOException e) {
        LOG.warn("A document is not destroyed yet: {}", e.getClass().getSimpleName());
      }
    }
  }

  /** Bytes that no message ever came for may be brought again. */
  private static void destroyed(Session session, String sha256) {
    if (Messages.ofDocument(session, sha256).isEmpty()) {
      session.update("delete from erased_document where sha256 = ?", sha256);
      session.update("delete from document where sha256 = ?", sha256);
    } else {
      session.update("update erased_document set destroyed = true where sha256 = ?", sha256);
    }
  }
}
