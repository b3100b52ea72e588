package fr.pli.exchange.evidence;

import fr.pli.exchange.wire.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks proofs of a Merkle tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2). What they are given
 * comes from outside: numbers out of range, paths of any length and words that are no hashes prove
 * nothing, and throw nothing.
 */
public final class MerkleProofs {
  /** No tree of a {@code long} size has longer paths. */
  private static final int LONGEST = 64;

  private MerkleProofs() {}

  /** True if a leaf stands at this place in the tree of this size and root. */
  public static boolean included(
      String leaf, long index, long size, List<String> path, String root) {
    if (index < 0 || index >= size || !hashes(path) || !Sha256.isHex(leaf)) {
      return false;
    }
    Climb climb = new Climb(index, size - 1);
    String hash = leaf;
    for (String sibling : path) {
      if (climb.atTop()) {
        return false;
      }
      hash =
          climb.siblingIsLeft() ? MerkleHash.node(sibling, hash) : MerkleHash.node(hash, sibling);
      climb.up();
    }
    return climb.atTop() && hash.equals(root);
  }

  /**
   * True if the second tree begins with all leaves of the first. Trees of one size have one root;
   * everything begins with a tree without leaves.
   */
  public static boolean consistent(
      long first, String firstRoot, long second, String secondRoot, List<String> path) {
    if (first < 0 || first > second || !hashes(path) || !Sha256.isHex(firstRoot)) {
      return false;
    }
    if (first == 0 || first == second) {
      return path.isEmpty() && firstRoot.equals(first == 0 ? MerkleHash.EMPTY : secondRoot);
    }
    List<String> whole = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) {
      whole.addFirst(firstRoot);
    }
    return !whole.isEmpty() && leadsToBoth(first, firstRoot, second, secondRoot, whole);
  }

  private static boolean leadsToBoth(
      long first, String firstRoot, long second, String secondRoot, List<String> path) {
    Climb climb = new Climb(first - 1, second - 1);
    climb.skipRightEdges();
    String before = path.getFirst();
    String after = before;
    for (String sibling : path.subList(1, path.size())) {
      if (climb.atTop()) {
        return false;
      }
      if (climb.siblingIsLeft()) {
        before = MerkleHash.node(sibling, before);
        after = MerkleHash.node(sibling, after);
      } else {
        after = MerkleHash.node(after, sibling);
      }
      climb.up();
    }
    return climb.atTop() && before.equals(firstRoot) && after.equals(secondRoot);
  }

  private static boolean hashes(List<String> path) {
    return path.size() <= LONGEST && path.stream().allMatch(Sha256::isHex);
  }

  /** Where a way from a leaf to the root stands: "fn" and "sn" of the RFC. */
  private static final class Climb {
    private long node;
    private long last;

    Climb(long node, long last) {
      this.node = node;
      this.last = last;
    }

    boolean atTop() {
      return last == 0;
    }

    boolean siblingIsLeft() {
      return (node & 1) == 1 || node == last;
    }

    void skipRightEdges() {
      while ((node & 1) == 1) {
        shift();
      }
    }

    /** A node at the right edge without a sibling of its own level stands for its parents too. */
    void up() {
      if (node == last) {
        while ((node & 1) == 0 && node != 0) {
          shift();
        }
      }
      shift();
    }

    private void shift() {
      node >>= 1;
      last >>= 1;
    }
  }
}
