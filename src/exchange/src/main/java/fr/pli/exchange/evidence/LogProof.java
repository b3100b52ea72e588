package fr.pli.exchange.evidence;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/**
 * What completes a receipt: a signed head, and the way from the receipt's entry to its root. Can be
 * checked by anyone, offline.
 *
 * @param path hashes from the entry upwards (RFC 9162, section 2.1.3), hexadecimal
 */
public record LogProof(SignedHead head, List<String> path) {
  public LogProof {
    path = List.copyOf(path);
  }

  /**
   * The head of the log that the receipt is in, once that is proven.
   *
   * @param index the entry that the receipt says it is
   * @throws EvidenceException if the head is not signed with one of the certificates, or the
   *     receipt is not at that place in its log
   */
  public TreeHead verify(
      Receipt receipt, long index, Collection<X509Certificate> evidenceCertificates)
      throws EvidenceException {
    TreeHead proven = HeadVerifier.verify(head, evidenceCertificates);
    String leaf = MerkleHash.leaf(Ecdsa.decode(receipt.statement()));
    if (!MerkleProofs.included(leaf, index, proven.size(), path, proven.root())) {
      throw new EvidenceException(EvidenceException.Reason.NOT_IN_LOG, "Not in this log");
    }
    return proven;
  }
}
