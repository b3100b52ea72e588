package fr.pli.demo.tour;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.Json;
import fr.pli.server.enrolment.Credential;
import fr.pli.server.enrolment.KeyRoom;
import fr.pli.server.store.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** What someone who owns the server, its rows and its keys could do to its evidence. */
final class Tampering {
  private Tampering() {}

  /** Takes an entry out of the middle. */
  static void remove(Session session) {
    session.update("delete from evidence where entry = 2");
    session.update("update evidence set entry = entry - 1 where entry > 2");
  }

  static void rewrite(Session session) {
    session.update(
        "update evidence set statement = (select statement from evidence where entry = 1)"
            + " where entry = 0");
  }

  static void appendTwice(Session session) {
    session.update(
        "insert into evidence select (select max(entry) + 1 from evidence), subject, event,"
            + " statement, signature from evidence where entry = 0");
  }

  /** The server makes the tree anew over what it finds, and signs it. */
  static void forgetTree(Session session) {
    session.update("delete from tree_node");
    forgetHeads(session);
  }

  static void forgetHeads(Session session) {
    session.update("delete from tree_head");
  }

  /** Well signed by the server's true key, and not in its log. */
  static void giveUnloggedReceipt(Session session, Path keys) {
    UUID dispatch =
        session.one("select id from message", row -> row.getObject(1, UUID.class)).orElseThrow();
    UUID mailbox =
        session
            .one(
                "select sender from message where id = ?",
                row -> row.getObject(1, UUID.class),
                dispatch)
            .orElseThrow();
    String sha256 =
        session
            .one("select sha256 from message where id = ?", row -> row.getString(1), dispatch)
            .orElseThrow();
    Statement statement =
        new Statement(
            Ids.next(),
            dispatch,
            EvidenceEvent.OPENED,
            Channel.NETWORK,
            Instant.now(),
            sha256,
            "server",
            "",
            "",
            0,
            null,
            null);
    session.update("update mailbox set last_seq = last_seq + 1 where id = ?", mailbox);
    session.update(
        "insert into change_entry values (?, (select last_seq from mailbox where id = ?),"
            + " 'receipt', ?, 0, ?)",
        mailbox,
        mailbox,
        dispatch.toString(),
        new String(Json.write(signer(keys).sign(statement)), UTF_8));
  }

  private static ReceiptSigner signer(Path keys) {
    try {
      Credential key = KeyRoom.open(keys).find("evidence").orElseThrow();
      return new ReceiptSigner(key.key(), key.certificate());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
