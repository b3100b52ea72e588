package fr.pli.exchange.evidence;

import fr.pli.exchange.wire.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The hashes of a Merkle tree as RFC 9162, section 2.1.1, makes them: leaves and nodes begin with
 * another byte each, so that none can pass for the other.
 */
public final class MerkleHash {
  /** Root of a tree without leaves. */
  public static final String EMPTY = Sha256.hex(new byte[0]);

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleHash() {}

  /** Hash of a leaf, 64 hexadecimal digits. */
  public static String leaf(byte[] entry) {
    MessageDigest digest = Sha256.digest();
    digest.update(LEAF);
    return hex(digest.digest(entry));
  }

  /**
   * Hash of a node over its two children.
   *
   * @throws IllegalArgumentException if a child is not hexadecimal
   */
  public static String node(String left, String right) {
    MessageDigest digest = Sha256.digest();
    digest.update(NODE);
    digest.update(HexFormat.of().parseHex(left));
    return hex(digest.digest(HexFormat.of().parseHex(right)));
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
