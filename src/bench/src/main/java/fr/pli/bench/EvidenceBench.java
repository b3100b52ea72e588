package fr.pli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.evidence.HeadVerifier;
import fr.pli.exchange.evidence.MerkleHash;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Ids;
import fr.pli.server.enrolment.Authorities;
import fr.pli.server.enrolment.KeyRoom;
import fr.pli.server.enrolment.ServerKeys;
import fr.pli.server.evidence.EvidenceLog;
import fr.pli.server.evidence.TreeHeads;
import fr.pli.server.store.H2Store;
import fr.pli.server.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A large evidence log in the server's own store: what an entry costs, and a proof and a new head
 * as a share of hashing the whole tree anew in memory, which is what keeping no subtrees would
 * take.
 */
final class EvidenceBench {
  private static final int BATCH = 1000;
  private static final int RUNS = 301;
  private static final int WHOLE_RUNS = 5;

  private EvidenceBench() {}

  /**
   * Runs the benchmark.
   *
   * @param args number of entries, 1,000,000 when missing
   */
  public static void main(String[] args) throws Exception {
    int entries = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("pli-bench");
    InstantSource clock = InstantSource.system();
    KeyRoom room = KeyRoom.open(folder.resolve("keys"));
    try (Store store = H2Store.open(folder.resolve("store"))) {
      ServerKeys keys = ServerKeys.open(room, Authorities.open(room, store, clock).issuing());
      ReceiptSigner signer =
          new ReceiptSigner(keys.evidence().key(), keys.evidence().certificate());
      EvidenceLog log = new EvidenceLog(signer, clock, Ids::next);
      long begin = System.nanoTime();
      for (int done = 0; done < entries; done += BATCH) {
        store.change(
            session -> {
              for (int i = 0; i < BATCH; i++) {
                log.append(session, fact());
              }
            });
      }
      System.out.printf(
          "%d entries, %.0f µs each with signature, in transactions of %d%n",
          entries, (System.nanoTime() - begin) / 1e3 / entries, BATCH);
      measure(store, log, new TreeHeads(store, signer, clock));
    }
    System.out.printf("store %.0f MB%n", Files.size(folder.resolve("store/pli.mv.db")) / 1e6);
  }

  private static void measure(Store store, EvidenceLog log, TreeHeads heads) throws Exception {
    long size = HeadVerifier.unverified(heads.current()).size();
    SplittableRandom random = new SplittableRandom(7);
    List<Long> medians =
        Measured.medians(
            20,
            RUNS,
            List.of(
                () -> heads.path(random.nextLong(size), size),
                () -> heads.state(1 + random.nextLong(size)),
                () -> {
                  store.write(session -> log.append(session, fact()));
                  return heads.current();
                }));
    List<String> leaves = leaves(size);
    long whole = Measured.medians(1, WHOLE_RUNS, List.of(() -> root(leaves))).getFirst();
    String[] names = {"inclusion", "consistency", "entry and head"};
    for (int i = 0; i < names.length; i++) {
      System.out.printf(
          "%-15s %8.3f ms   whole tree %.0f ms   %.0f times less%n",
          names[i], medians.get(i) / 1e6, whole / 1e6, (double) whole / medians.get(i));
    }
  }

  private static EvidenceLog.Fact fact() {
    Parties parties = new Parties(Ids.next(), Ids.next(), Ids.next());
    return EvidenceLog.Fact.accepted(Ids.next(), Channel.NETWORK, "0".repeat(64), parties);
  }

  private static List<String> leaves(long size) {
    List<String> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(MerkleHash.leaf(Integer.toString(i).getBytes(UTF_8)));
    }
    return leaves;
  }

  /** Level by level, without anything that was kept. */
  private static String root(List<String> level) {
    List<String> nodes = level;
    while (nodes.size() > 1) {
      List<String> above = new ArrayList<>();
      for (int i = 0; i + 1 < nodes.size(); i += 2) {
        above.add(MerkleHash.node(nodes.get(i), nodes.get(i + 1)));
      }
      if (nodes.size() % 2 == 1) {
        above.add(nodes.getLast());
      }
      nodes = above;
    }
    return nodes.getFirst();
  }
}
