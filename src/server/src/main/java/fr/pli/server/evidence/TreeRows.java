package fr.pli.server.evidence;

import fr.pli.exchange.evidence.MerkleTree;
import fr.pli.server.store.Session;
import fr.pli.server.store.StoreException;

/** The hashes of complete subtrees as rows, two for each entry of the log. None is ever changed. */
record TreeRows(Session session) implements MerkleTree.Nodes {
  @Override
  public String hash(int level, long place) {
    return session
        .one(
            "select hash from tree_node where level = ? and place = ?",
            row -> row.getString(1),
            level,
            place)
        .orElseThrow(() -> new StoreException("The evidence tree has a hole"));
  }

  /** Number of leaves. */
  long size() {
    return session
        .one(
            "select place from tree_node where level = 0 order by place desc limit 1",
            row -> row.getLong(1) + 1)
        .orElse(0L);
  }

  MerkleTree tree(long size) {
    return new MerkleTree(this, size);
  }

  /** Appends a leaf behind the others. */
  void append(long index, String leaf) {
    tree(index)
        .with(leaf)
        .forEach(
            node ->
                session.update(
                    "insert into tree_node values (?, ?, ?)",
                    node.level(),
                    node.place(),
                    node.hash()));
  }
}
