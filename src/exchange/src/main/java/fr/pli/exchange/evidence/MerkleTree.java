package fr.pli.exchange.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A Merkle tree over leaves that are only ever appended, with its proofs (RFC 9162, section 2.1).
 * Whoever keeps the hash of each complete subtree answers for any size that the tree ever had with
 * a number of look-ups that grows with the logarithm of that size.
 *
 * @param nodes the kept hashes
 * @param size number of leaves, at least 0
 */
public record MerkleTree(Nodes nodes, long size) {
  public MerkleTree {
    Objects.checkIndex(0, Math.addExact(size, 1));
  }

  /** Root of the tree. */
  public String root() {
    return size == 0 ? MerkleHash.EMPTY : hash(0, size);
  }

  /**
   * Proof that a leaf is in the tree, from the leaf upwards.
   *
   * @throws IndexOutOfBoundsException if there is no such leaf
   */
  public List<String> inclusion(long index) {
    Objects.checkIndex(index, size);
    List<String> path = new ArrayList<>();
    include(index, 0, size, path);
    return path;
  }

  /**
   * Proof that this tree begins with the leaves of the smaller one, in the same order.
   *
   * @param first size of the smaller tree; the proof is empty for 0 and for the own size
   * @throws IndexOutOfBoundsException if it is larger than this tree, or negative
   */
  public List<String> consistency(long first) {
    Objects.checkIndex(first, size + 1);
    List<String> path = new ArrayList<>();
    if (first > 0) {
      extend(first, 0, size, true, path);
    }
    return path;
  }

  /** The subtrees that one more leaf completes, smallest first: what is to be kept for it. */
  public List<Node> with(String leaf) {
    List<Node> completed = new ArrayList<>();
    String hash = leaf;
    int level = 0;
    for (long place = size; ; place >>= 1) {
      completed.add(new Node(level, place, hash));
      if ((place & 1) == 0) {
        return completed;
      }
      hash = MerkleHash.node(nodes.hash(level++, place - 1), hash);
    }
  }

  private void include(long index, long begin, long end, List<String> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = begin + split(end - begin);
    if (index < middle) {
      include(index, begin, middle, path);
      path.add(hash(middle, end));
    } else {
      include(index, middle, end, path);
      path.add(hash(begin, middle));
    }
  }

  /** SUBPROOF of the RFC; the caller knows the root of the smaller tree while it is whole. */
  private void extend(long first, long begin, long end, boolean known, List<String> path) {
    if (first == end) {
      if (!known) {
        path.add(hash(begin, end));
      }
      return;
    }
    long middle = begin + split(end - begin);
    if (first <= middle) {
      extend(first, begin, middle, known, path);
      path.add(hash(middle, end));
    } else {
      extend(first, middle, end, false, path);
      path.add(hash(begin, middle));
    }
  }

  /** Hash over the leaves from {@code begin} on, which is where a subtree of this width begins. */
  private String hash(long begin, long end) {
    long width = end - begin;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return nodes.hash(level, begin >> level);
    }
    long middle = begin + split(width);
    return MerkleHash.node(hash(begin, middle), hash(middle, end));
  }

  /** The largest power of two below a width of at least 2. */
  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }

  /** Where the hashes of complete subtrees are kept. */
  @FunctionalInterface
  public interface Nodes {
    /**
     * Hash of a complete subtree.
     *
     * @param level 0 for leaves; the subtree has two to this power of them
     * @param place number of the subtree among those of its level, from 0
     */
    String hash(int level, long place);
  }

  /** A complete subtree, as {@link Nodes} names it. */
  public record Node(int level, long place, String hash) {}
}
