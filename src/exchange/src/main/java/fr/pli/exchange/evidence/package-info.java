/**
 * Receipts and proofs: signed statements about what happened to a dispatch, modelled on the events
 * of ETSI EN 319 522 (we are no qualified service and never say so). Signs and verifies, offline;
 * knows the form of the log (a Merkle tree, RFC 9162) and its proofs, not where it is kept. No
 * patient data, ever. Read {@link fr.pli.exchange.evidence.Receipt} first, then {@link
 * fr.pli.exchange.evidence.LogProof} and {@link fr.pli.exchange.evidence.MerkleTree}.
 */
@NullMarked
package fr.pli.exchange.evidence;

import org.jspecify.annotations.NullMarked;
