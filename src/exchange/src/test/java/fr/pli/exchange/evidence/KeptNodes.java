package fr.pli.exchange.evidence;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The hashes of complete subtrees, kept in memory. */
final class KeptNodes implements MerkleTree.Nodes {
  private final Map<String, String> kept = new HashMap<>();

  /** Appends the leaves, one after the other. */
  static KeptNodes of(Stream<String> leaves) {
    KeptNodes nodes = new KeptNodes();
    long size = 0;
    for (Iterator<String> each = leaves.iterator(); each.hasNext(); ) {
      for (MerkleTree.Node node : nodes.tree(size++).with(each.next())) {
        nodes.kept.put(node.level() + "/" + node.place(), node.hash());
      }
    }
    return nodes;
  }

  MerkleTree tree(long size) {
    return new MerkleTree(this, size);
  }

  @Override
  public String hash(int level, long place) {
    return Objects.requireNonNull(kept.get(level + "/" + place), "not a complete subtree");
  }
}
