/**
 * What the server states and can never take back: an append-only log of signed statements, a Merkle
 * tree (RFC 9162) over it, signed heads, proofs, and the heads of the workstations' journals. No
 * patient data, no addresses. Read {@link fr.pli.server.evidence.EvidenceLog}, then {@link
 * fr.pli.server.evidence.TreeHeads}.
 */
@NullMarked
package fr.pli.server.evidence;

import org.jspecify.annotations.NullMarked;
