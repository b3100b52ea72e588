package fr.pli.server.evidence;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.JournalStatement;
import fr.pli.exchange.evidence.MerkleHash;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.evidence.Witness;
import fr.pli.exchange.letter.Channel;
import fr.pli.server.enrolment.EnrolledDevice;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything the server ever stated, append-only: the signed statements are the leaves of a Merkle
 * tree (RFC 9162), whose heads {@link TreeHeads} signs.
 */
public final class EvidenceLog {
  private static final int BATCH = 1000;

  private final ReceiptSigner signer;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  /**
   * A log over the store of whoever appends.
   *
   * @param ids UUIDv7, under which receipts are known for ever
   */
  public EvidenceLog(ReceiptSigner signer, InstantSource clock, Supplier<UUID> ids) {
    this.signer = signer;
    this.clock = clock;
    this.ids = ids;
  }

  /** Signs a fact and appends it, in the transaction that makes it true. */
  public Receipt append(Session session, Fact fact) {
    return append(
        session,
        fact.dispatch(),
        fact.event().code(),
        index ->
            signer.sign(
                new Statement(
                    ids.get(),
                    fact.dispatch(),
                    fact.event(),
                    fact.channel(),
                    now(),
                    fact.sha256(),
                    fact.by(),
                    fact.reason(),
                    fact.detail(),
                    index,
                    fact.parties(),
                    fact.witness())));
  }

  /** Signs for the head of a workstation's journal, and appends it. */
  Receipt append(Session session, EnrolledDevice device, JournalWords words) {
    return append(
        session,
        device.id(),
        "journal",
        index ->
            signer.sign(
                new JournalStatement(
                    ids.get(), device.id(), now(), words.handover(), words.certificate(), index)));
  }

  private static Receipt append(
      Session session, UUID subject, String event, LongFunction<Receipt> signed) {
    long index = size(session);
    Receipt receipt = signed.apply(index);
    session.update(
        "insert into evidence values (?, ?, ?, ?, ?)",
        index,
        subject,
        event,
        receipt.statement(),
        receipt.signature());
    new TreeRows(session).append(index, leaf(receipt.statement()));
    return receipt;
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  /** Number of entries. */
  public static long size(Session session) {
    return session
        .one("select entry from evidence order by entry desc limit 1", row -> row.getLong(1) + 1)
        .orElse(0L);
  }

  /**
   * Puts entries into the tree that were written before there was one. To be called before the
   * first entry of a start; does nothing when all are in it.
   */
  public static void plant(Store store) {
    while (store.<Boolean>write(EvidenceLog::plantSome)) {
      // a thousand more
    }
  }

  private static boolean plantSome(Session session) {
    TreeRows rows = new TreeRows(session);
    long size = rows.size();
    List<String> missing =
        session.all(
            "select statement from evidence where entry >= ? order by entry limit ?",
            row -> row.getString(1),
            size,
            BATCH);
    for (String statement : missing) {
      rows.append(size++, leaf(statement));
    }
    return missing.size() == BATCH;
  }

  private static String leaf(String statement) {
    return MerkleHash.leaf(Base64.getDecoder().decode(statement));
  }

  /**
   * What is stated.
   *
   * @param by a device id, "server", or "simulation:fax"
   * @param reason stable reason of a failure, or empty
   * @param detail short public detail, or empty; never an address or a patient
   * @param parties for an acceptance
   * @param witness for what a receiving workstation acknowledged
   */
  public record Fact(
      UUID dispatch,
      EvidenceEvent event,
      Channel channel,
      String sha256,
      String by,
      String reason,
      String detail,
      @Nullable Parties parties,
      @Nullable Witness witness) {

    /** The server holds a message. */
    public static Fact accepted(UUID dispatch, Channel channel, String sha256, Parties parties) {
      return new Fact(
          dispatch, EvidenceEvent.ACCEPTED, channel, sha256, "server", "", "", parties, null);
    }
  }
}
