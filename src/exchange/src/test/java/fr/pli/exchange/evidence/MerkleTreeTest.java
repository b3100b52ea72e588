package fr.pli.exchange.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.wire.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The tree against the vectors of Certificate Transparency, and against naive recomputation. */
class MerkleTreeTest {
  private static final int MOST = 300;

  /** Leaves and roots of the reference tests of Certificate Transparency (RFC 6962 and 9162). */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final String LEAVES_0_1 = ROOTS.get(2);
  private static final String LEAVES_0_3 = ROOTS.get(4);
  private static final String LEAF_1 =
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
  private static final String LEAVES_2_3 =
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
  private static final String LEAVES_4_7 =
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
  private static final String LEAF_4 =
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
  private static final String LEAVES_6_7 =
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
  private static final String LEAVES_4_5 =
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

  private static final KeptNodes KNOWN = KeptNodes.of(LEAVES.stream().map(MerkleTreeTest::leaf));
  private static final List<String> NUMBERED =
      IntStream.range(0, MOST)
          .mapToObj(i -> MerkleHash.leaf(new byte[] {(byte) (i >> 8), (byte) i}))
          .toList();
  private static final KeptNodes MANY = KeptNodes.of(NUMBERED.stream());

  private static String leaf(String hex) {
    return MerkleHash.leaf(HexFormat.of().parseHex(hex));
  }

  @Test
  void theRootsAreThoseOfCertificateTransparency() {
    for (int size = 0; size <= LEAVES.size(); size++) {
      assertEquals(ROOTS.get(size), KNOWN.tree(size).root());
    }
  }

  @Test
  void inclusionProofsAreThoseOfCertificateTransparency() {
    assertEquals(List.of(), KNOWN.tree(1).inclusion(0));
    assertEquals(List.of(LEAF_1, LEAVES_2_3, LEAVES_4_7), KNOWN.tree(8).inclusion(0));
    assertEquals(List.of(LEAF_4, LEAVES_6_7, LEAVES_0_3), KNOWN.tree(8).inclusion(5));
    assertEquals(List.of(LEAVES_0_1), KNOWN.tree(3).inclusion(2));
    assertEquals(List.of(ROOTS.get(1), LEAVES_2_3, LEAF_4), KNOWN.tree(5).inclusion(1));
  }

  @Test
  void consistencyProofsAreThoseOfCertificateTransparency() {
    assertEquals(List.of(), KNOWN.tree(1).consistency(1));
    assertEquals(List.of(LEAF_1, LEAVES_2_3, LEAVES_4_7), KNOWN.tree(8).consistency(1));
    assertEquals(List.of(LEAVES_4_5, LEAVES_6_7, LEAVES_0_3), KNOWN.tree(8).consistency(6));
    assertEquals(List.of(LEAVES_2_3, LEAF_4), KNOWN.tree(5).consistency(2));
  }

  @Test
  void theRootOfEverySizeIsTheOneOfTheDefinition() {
    for (int size = 0; size <= MOST; size++) {
      assertEquals(naive(NUMBERED.subList(0, size)), MANY.tree(size).root(), "size " + size);
    }
  }

  @Test
  void everyLeafOfEverySizeIsProven() {
    for (int size = 1; size <= MOST; size++) {
      MerkleTree tree = MANY.tree(size);
      String root = tree.root();
      for (int index = 0; index < size; index++) {
        assertTrue(
            MerkleProofs.included(NUMBERED.get(index), index, size, tree.inclusion(index), root),
            index + " of " + size);
      }
    }
  }

  @Test
  void everySizeIsProvenToGoOnFromEverySmallerOne() {
    for (int second = 0; second <= MOST; second++) {
      MerkleTree tree = MANY.tree(second);
      String root = tree.root();
      for (int first = 0; first <= second; first++) {
        String before = MANY.tree(first).root();
        assertTrue(
            MerkleProofs.consistent(first, before, second, root, tree.consistency(first)),
            first + " to " + second);
      }
    }
  }

  @Property(tries = 500)
  void aLeafElsewhereIsNotProven(
      @ForAll @IntRange(min = 1, max = MOST) int size,
      @ForAll @IntRange(max = MOST - 1) int a,
      @ForAll @IntRange(max = MOST - 1) int b) {
    int index = a % size;
    int other = b % size;
    Assume.that(index != other);
    MerkleTree tree = MANY.tree(size);
    List<String> path = tree.inclusion(index);
    assertFalse(MerkleProofs.included(NUMBERED.get(index), other, size, path, tree.root()));
    assertFalse(MerkleProofs.included(NUMBERED.get(other), index, size, path, tree.root()));
  }

  @Property(tries = 500)
  void anInclusionProofThatWasTamperedWithProvesNothing(
      @ForAll @IntRange(min = 1, max = MOST) int size,
      @ForAll @IntRange(max = MOST - 1) int a,
      @ForAll @IntRange(max = 1000) int how) {
    int index = a % size;
    MerkleTree tree = MANY.tree(size);
    List<String> path = tree.inclusion(index);
    for (List<String> broken : broken(path, how)) {
      assertFalse(MerkleProofs.included(NUMBERED.get(index), index, size, broken, tree.root()));
    }
  }

  @Property(tries = 500)
  void aConsistencyProofThatWasTamperedWithProvesNothing(
      @ForAll @IntRange(min = 2, max = MOST) int second,
      @ForAll @IntRange(max = MOST - 1) int a,
      @ForAll @IntRange(max = 1000) int how) {
    int first = 1 + a % (second - 1);
    String before = MANY.tree(first).root();
    MerkleTree tree = MANY.tree(second);
    for (List<String> broken : broken(tree.consistency(first), how)) {
      assertFalse(MerkleProofs.consistent(first, before, second, tree.root(), broken));
    }
  }

  @Property(tries = 300)
  void aLogOfWhichOneEntryWasChangedDoesNotGoOnFromTheFormer(
      @ForAll @IntRange(min = 1, max = MOST) int second,
      @ForAll @IntRange(max = MOST - 1) int a,
      @ForAll @IntRange(max = MOST - 1) int b) {
    int first = 1 + a % second;
    int changed = b % first;
    List<String> other = new ArrayList<>(NUMBERED.subList(0, second));
    other.set(changed, MerkleHash.leaf(new byte[] {1, 2, 3}));
    MerkleTree rewritten = KeptNodes.of(other.stream()).tree(second);
    String before = MANY.tree(first).root();
    assertFalse(
        MerkleProofs.consistent(
            first, before, second, rewritten.root(), rewritten.consistency(first)));
    assertFalse(
        MerkleProofs.consistent(
            first, before, second, rewritten.root(), MANY.tree(second).consistency(first)));
  }

  @Test
  void nothingIsProvenByNumbersOutOfRangeOrWordsThatAreNoHashes() {
    MerkleTree tree = KNOWN.tree(8);
    String root = tree.root();
    String first = leaf("");
    List<String> path = tree.inclusion(0);
    assertFalse(MerkleProofs.included(first, -1, 8, path, root));
    assertFalse(MerkleProofs.included(first, 8, 8, path, root));
    assertFalse(MerkleProofs.included(first, 0, 0, List.of(), MerkleHash.EMPTY));
    assertFalse(MerkleProofs.included(first, 0, -8, path, root));
    assertFalse(MerkleProofs.included(first, 0, Long.MAX_VALUE, path, root));
    assertFalse(MerkleProofs.included("x", 0, 1, List.of(), "x"));
    assertFalse(MerkleProofs.included(first, 0, 8, List.of("x", "y", "z"), root));
    assertFalse(MerkleProofs.included(first, 0, 8, Collections.nCopies(100_000, root), root));
    assertFalse(MerkleProofs.consistent(-1, root, 8, root, List.of()));
    assertFalse(MerkleProofs.consistent(9, root, 8, root, List.of()));
    assertFalse(MerkleProofs.consistent(8, root, 8, root, List.of(root)));
    assertFalse(MerkleProofs.consistent(8, root, 8, LEAF_1, List.of()));
    assertFalse(MerkleProofs.consistent(3, root, 8, root, List.of()));
    assertFalse(MerkleProofs.consistent(1, "x", 8, root, List.of("x")));
    assertFalse(MerkleProofs.consistent(0, root, 8, root, List.of()));
    assertFalse(
        MerkleProofs.consistent(
            Long.MAX_VALUE - 1, root, Long.MAX_VALUE, root, List.of(root, root)));
  }

  @Test
  void whatIsNotInTheTreeIsNotAskedFor() {
    assertThrows(IndexOutOfBoundsException.class, () -> KNOWN.tree(8).inclusion(8));
    assertThrows(IndexOutOfBoundsException.class, () -> KNOWN.tree(8).inclusion(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> KNOWN.tree(8).consistency(9));
    assertThrows(IndexOutOfBoundsException.class, () -> KNOWN.tree(-2));
  }

  @Test
  void aLeafAndANodeOfTheSameBytesDiffer() {
    byte[] both = HexFormat.of().parseHex(LEAF_1 + LEAF_4);
    assertFalse(MerkleHash.leaf(both).equals(MerkleHash.node(LEAF_1, LEAF_4)));
    assertFalse(MerkleHash.leaf(new byte[0]).equals(Sha256.hex(new byte[0])));
  }

  @Test
  void inALogOfAMillionEntriesAProofNeedsFortyLookUpsAtMost() {
    long size = (1L << 20) - 1;
    int[] looked = {0};
    MerkleTree tree =
        new MerkleTree(
            (level, place) -> {
              looked[0]++;
              return LEAF_1;
            },
            size);
    tree.inclusion(0);
    tree.consistency(size / 3);
    assertTrue(looked[0] <= 80, "look-ups: " + looked[0]);
    assertEquals(1, KNOWN.tree(0).with(LEAF_1).size());
  }

  /** The definition of the RFC, word for word. */
  private static String naive(List<String> leaves) {
    if (leaves.isEmpty()) {
      return MerkleHash.EMPTY;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = 1;
    while (split * 2 < leaves.size()) {
      split *= 2;
    }
    return MerkleHash.node(
        naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
  }

  /** One hash changed, one more, one less, two exchanged. */
  private static List<List<String>> broken(List<String> path, int how) {
    List<List<String>> all = new ArrayList<>();
    List<String> longer = new ArrayList<>(path);
    longer.add(how % (path.size() + 1), LEAF_1);
    all.add(longer);
    if (!path.isEmpty()) {
      int at = how % path.size();
      List<String> changed = new ArrayList<>(path);
      changed.set(at, MerkleHash.node(path.get(at), LEAF_1));
      all.add(changed);
      List<String> shorter = new ArrayList<>(path);
      shorter.remove(at);
      all.add(shorter);
    }
    return all;
  }
}
