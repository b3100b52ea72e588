package fr.pli.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.evidence.HeadVerifier;
import fr.pli.exchange.evidence.MerkleTree;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.SignedHead;
import fr.pli.exchange.evidence.TreeHead;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.LogPath;
import fr.pli.exchange.wire.LogState;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Signs how the log stands, and proves it. A size is signed once: whoever asks again gets the same
 * head. What was signed is kept.
 */
public final class TreeHeads {
  private final Store store;
  private final ReceiptSigner signer;
  private final InstantSource clock;

  public TreeHeads(Store store, ReceiptSigner signer, InstantSource clock) {
    this.store = store;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * The head of now, signed if nobody has asked since the last entry, and that it goes on from a
   * smaller one.
   *
   * @param since size that the caller knows
   */
  public LogState state(long since) {
    SignedHead head = current();
    long size = HeadVerifier.unverified(head).size();
    List<String> consistency =
        since <= size
            ? store.read(session -> new TreeRows(session).tree(size).consistency(since))
            : List.of();
    return new LogState(head, consistency);
  }

  /** Signs the head of now, unless it is signed already. */
  public SignedHead current() {
    Optional<SignedHead> known = store.read(session -> signed(session, EvidenceLog.size(session)));
    return known.orElseGet(() -> store.write(this::sign));
  }

  private SignedHead sign(Session session) {
    long size = EvidenceLog.size(session);
    Optional<SignedHead> meanwhile = signed(session, size);
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    String root = new TreeRows(session).tree(size).root();
    SignedHead head = signer.sign(new TreeHead(size, root, Instant.ofEpochMilli(clock.millis())));
    session.update(
        "insert into tree_head values (?, ?)", size, new String(Json.write(head), UTF_8));
    return head;
  }

  private static Optional<SignedHead> signed(Session session, long size) {
    return session.one(
        "select content from tree_head where size = ?",
        row -> Json.read(row.getString(1).getBytes(UTF_8), SignedHead.class),
        size);
  }

  /**
   * Proof that an entry is in the log of a size.
   *
   * @throws Refusal not-found if the log never had that size, or that size no such entry
   */
  public LogPath path(long index, long size) {
    return store.read(
        session -> {
          if (index < 0 || index >= size || size > EvidenceLog.size(session)) {
            throw new Refusal(ProblemType.NOT_FOUND, "No such entry in a log of this size");
          }
          MerkleTree tree = new TreeRows(session).tree(size);
          return new LogPath(tree.inclusion(index));
        });
  }
}
