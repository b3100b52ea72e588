package fr.pli.server.mailbox;

import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Mailbox.Person;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The practices of the network and who works there. */
public final class Mailboxes {
  private final Store store;

  public Mailboxes(Store store) {
    this.store = store;
  }

  public UUID found(Session session, String name, String town, String finess) {
    UUID id = Ids.next();
    session.update("insert into mailbox values (?, ?, ?, ?, 0)", id, name, town, finess);
    return id;
  }

  /** Adds someone to a practice, unless already there. */
  public void join(Session session, UUID mailbox, Person person) {
    boolean known =
        session.any(
            "select 1 from person where mailbox = ? and name = ? and rpps = ?",
            mailbox,
            person.name(),
            person.rpps());
    if (!known && exists(session, mailbox)) {
      session.update(
          "insert into person values (?, ?, ?, ?, ?)",
          mailbox,
          person.name(),
          person.title(),
          person.rpps(),
          person.role());
    }
  }

  public Optional<Mailbox> find(UUID id) {
    return store.read(session -> find(session, id));
  }

  public Optional<Mailbox> find(Session session, UUID id) {
    return session.one(
        "select name, town, finess from mailbox where id = ?",
        row ->
            new Mailbox(
                id, row.getString(1), row.getString(2), row.getString(3), people(session, id)),
        id);
  }

  public List<UUID> all(Session session) {
    return session.all("select id from mailbox order by id", row -> row.getObject(1, UUID.class));
  }

  static boolean exists(Session session, UUID id) {
    return session.any("select 1 from mailbox where id = ?", id);
  }

  private static List<Person> people(Session session, UUID mailbox) {
    return session.all(
        "select name, title, rpps, role from person where mailbox = ? order by name, rpps",
        row -> new Person(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        mailbox);
  }
}
