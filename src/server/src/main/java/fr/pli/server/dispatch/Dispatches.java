package fr.pli.server.dispatch;

import fr.pli.server.mailbox.Message;
import fr.pli.server.mailbox.Messages;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dispatches that are on their way out, as rows: a restart goes on from here. */
final class Dispatches {
  private final Store store;

  Dispatches(Store store) {
    this.store = store;
  }

  void add(Session session, UUID message, Instant due) {
    session.update("insert into dispatch values (?, '', 0, ?, false)", message, due);
  }

  /** The dispatches whose time has come, the longest waiting first. */
  List<Due> due(Instant now, int limit) {
    return store.read(
        session ->
            session.all(
                "select message, memo, attempts from dispatch"
                    + " where next_at <= ? order by next_at limit ?",
                row ->
                    new Due(
                        Messages.find(session, row.getObject(1, UUID.class)).orElseThrow(),
                        row.getString(2),
                        row.getInt(3)),
                now,
                limit));
  }

  /** When the next one has to be looked at. */
  Optional<Instant> next() {
    return store.read(
        session ->
            session.one(
                "select next_at from dispatch where next_at is not null order by next_at limit 1",
                row -> Instant.ofEpochMilli(row.getLong(1))));
  }

  long underway() {
    return store.read(
        session ->
            session
                .one("select count(*) from dispatch where done = false", row -> row.getLong(1))
                .orElse(0L));
  }

  /**
   * Notes how far a dispatch is.
   *
   * @param next when to look again, or null at the end
   */
  void note(Session session, UUID message, String memo, int attempts, @Nullable Instant next) {
    session.update(
        "update dispatch set memo = ?, attempts = ?, next_at = ?, done = ? where message = ?",
        memo,
        attempts,
        next,
        next == null,
        message);
  }

  /**
   * A dispatch to look at.
   *
   * @param memo the channel's note; empty before the handover
   * @param attempts failed ones in a row
   */
  record Due(Message message, String memo, int attempts) {}
}
