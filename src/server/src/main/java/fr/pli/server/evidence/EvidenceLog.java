package fr.pli.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.Sha256;
import fr.pli.server.store.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Everything the server ever stated, append-only: each entry's chain value is the hash of the one
 * before and of the signed statement. The entries are the leaves that a Merkle tree (RFC 9162) will
 * be built on; nothing about them has to change for it.
 */
public final class EvidenceLog {
  private static final String BEGINNING = "0".repeat(64);

  private final ReceiptSigner signer;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public EvidenceLog(ReceiptSigner signer, InstantSource clock) {
    this(signer, clock, Ids::next);
  }

  /**
   * A log whose receipts are named by a given source.
   *
   * @param ids UUIDv7, never the same twice
   */
  public EvidenceLog(ReceiptSigner signer, InstantSource clock, Supplier<UUID> ids) {
    this.signer = signer;
    this.clock = clock;
    this.ids = ids;
  }

  /** Signs a fact and appends it, in the transaction that makes it true. */
  public Receipt append(Session session, Fact fact) {
    Head head = head(session);
    Receipt receipt =
        signer.sign(
            new Statement(
                ids.get(),
                fact.dispatch(),
                fact.event(),
                fact.channel(),
                Instant.ofEpochMilli(clock.millis()),
                fact.sha256(),
                fact.by(),
                fact.reason(),
                fact.detail(),
                head.size()));
    session.update(
        "insert into evidence values (?, ?, ?, ?, ?, ?)",
        head.size(),
        fact.dispatch(),
        fact.event().code(),
        receipt.statement(),
        receipt.signature(),
        link(head.chain(), receipt.statement()));
    return receipt;
  }

  /** How far the log is; one more read of the last row, in the same transaction. */
  public static Head head(Session session) {
    return session
        .one(
            "select entry, chain from evidence order by entry desc limit 1",
            row -> new Head(row.getLong(1) + 1, row.getString(2)))
        .orElse(new Head(0, BEGINNING));
  }

  /** Recomputes the chain; false when an entry was changed, removed or put in. */
  public static boolean intact(Session session) {
    List<Entry> entries =
        session.all(
            "select statement, chain from evidence order by entry",
            row -> new Entry(row.getString(1), row.getString(2)));
    String chain = BEGINNING;
    for (Entry entry : entries) {
      chain = link(chain, entry.statement());
      if (!chain.equals(entry.chain())) {
        return false;
      }
    }
    return entries.size() == head(session).size();
  }

  private static String link(String before, String statement) {
    return Sha256.hex((before + statement).getBytes(UTF_8));
  }

  /**
   * What is stated.
   *
   * @param by a device id, "server", or "simulation:fax"
   * @param reason stable reason of a failure, or empty
   * @param detail short public detail, or empty; never an address or a patient
   */
  public record Fact(
      UUID dispatch,
      EvidenceEvent event,
      Channel channel,
      String sha256,
      String by,
      String reason,
      String detail) {}

  /**
   * How far the log is.
   *
   * @param chain hash over all entries
   */
  public record Head(long size, String chain) {}

  private record Entry(String statement, String chain) {}
}
