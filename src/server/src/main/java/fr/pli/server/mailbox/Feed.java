package fr.pli.server.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Change.Notice;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.mailbox.Cursors.Cursor;
import fr.pli.server.store.Session;
import fr.pli.server.store.Settings;
import fr.pli.server.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to each mailbox, in order. The number of a change is taken from the mailbox's row
 * in the transaction that makes the change; the row stays locked until commit, so numbers follow
 * the order of commits and leave no gap.
 */
public final class Feed {
  private static final String EPOCH = "epoch";

  private final Store store;
  private final InstantSource clock;
  private final Cursors cursors;
  private final Bell bell = new Bell();

  /**
   * A feed.
   *
   * @param cursorSecret 32 bytes that stay the same from start to start
   */
  public Feed(Store store, InstantSource clock, byte[] cursorSecret) {
    this.store = store;
    this.clock = clock;
    this.cursors = new Cursors(cursorSecret);
  }

  /** Who is told of changes. */
  public Bell bell() {
    return bell;
  }

  /** A letter for a mailbox. */
  public void tellMessage(Session session, UUID mailbox, UUID message, Notice notice) {
    append(session, mailbox, Change.MESSAGE, message.toString(), notice);
  }

  /** A receipt for the mailbox that sent the dispatch. */
  public void tellReceipt(Session session, UUID mailbox, UUID dispatch, Receipt receipt) {
    append(session, mailbox, Change.RECEIPT, dispatch.toString(), receipt);
  }

  /** The bytes of a letter are no longer here. */
  void tellGone(Session session, UUID mailbox, UUID message) {
    append(session, mailbox, Change.TOMBSTONE, message.toString(), null);
  }

  /** What a workstation did with a letter, for the others of its mailbox. */
  void tellMark(Session session, UUID mailbox, UUID message, Mark mark) {
    append(session, mailbox, Change.MARK, message.toString(), mark);
  }

  /** Tells every mailbox that members or their keys changed. */
  public void tellMembers(Session session) {
    for (UUID mailbox :
        session.all("select id from mailbox", row -> row.getObject(1, UUID.class))) {
      append(session, mailbox, Change.MEMBERS, "", null);
    }
  }

  private void append(
      Session session, UUID mailbox, String kind, String about, @Nullable Object content) {
    session.update("update mailbox set last_seq = last_seq + 1 where id = ?", mailbox);
    long seq = last(session, mailbox);
    session.update(
        "insert into change_entry values (?, ?, ?, ?, ?, ?)",
        mailbox,
        seq,
        kind,
        about,
        clock.instant(),
        content == null ? "" : new String(Json.write(content), UTF_8));
    session.afterCommit(() -> bell.ring(mailbox, seq));
  }

  /** Number of the latest change. */
  public long last(UUID mailbox) {
    return store.read(session -> last(session, mailbox));
  }

  private static long last(Session session, UUID mailbox) {
    return session
        .one("select last_seq from mailbox where id = ?", row -> row.getLong(1), mailbox)
        .orElse(0L);
  }

  /**
   * The changes after a cursor.
   *
   * @param since a cursor of this mailbox, or empty for the beginning
   * @throws Refusal bad-request for a cursor that is not this mailbox's; cursor-gone when numbers
   *     may have been given twice since it was written
   */
  public ChangesPage page(UUID mailbox, Optional<String> since, int limit) {
    UUID epoch = epoch();
    return store.read(
        session -> {
          long from = since.map(text -> seq(text, mailbox, epoch)).orElse(0L);
          if (from > last(session, mailbox)) {
            throw gone();
          }
          List<Change> changes =
              session.all(
                  "select seq, kind, about, at, content from change_entry"
                      + " where mailbox = ? and seq > ? order by seq limit ?",
                  Feed::read,
                  mailbox,
                  from,
                  limit + 1);
          boolean more = changes.size() > limit;
          List<Change> page = more ? changes.subList(0, limit) : changes;
          long next = page.isEmpty() ? from : page.getLast().seq();
          return new ChangesPage(page, cursors.write(new Cursor(mailbox, epoch, next)), more);
        });
  }

  /**
   * Starts a new epoch: after the store was restored from a backup, numbers that clients saw may be
   * given a second time. Every client then fetches from the beginning and loses nothing.
   */
  public void startNewEpoch() {
    store.change(session -> Settings.set(session, EPOCH, UUID.randomUUID().toString()));
  }

  private UUID epoch() {
    Optional<String> known = store.read(session -> Settings.find(session, EPOCH));
    if (known.isEmpty()) {
      startNewEpoch();
      return epoch();
    }
    return UUID.fromString(known.get());
  }

  private long seq(String text, UUID mailbox, UUID epoch) {
    Cursor cursor = cursors.read(text);
    if (!cursor.mailbox().equals(mailbox)) {
      throw new Refusal(ProblemType.BAD_REQUEST, "A cursor of another mailbox");
    }
    if (!cursor.epoch().equals(epoch)) {
      throw gone();
    }
    return cursor.seq();
  }

  private static Refusal gone() {
    return new Refusal(ProblemType.CURSOR_GONE, "Fetch from the beginning");
  }

  private static Change read(ResultSet row) throws SQLException {
    String kind = row.getString(2);
    byte[] content = row.getString(5).getBytes(UTF_8);
    return new Change(
        row.getLong(1),
        kind,
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)),
        kind.equals(Change.MESSAGE) ? Json.read(content, Notice.class) : null,
        kind.equals(Change.RECEIPT) ? Json.read(content, Receipt.class) : null,
        kind.equals(Change.MARK) ? Json.read(content, Mark.class) : null);
  }
}
