/**
 * The proof of a sending, as a file that anyone can check offline: the sender's signed declaration,
 * the server's receipts, and that these are in its log. Knows what proves what; prints nothing. No
 * patient data. Read {@link fr.pli.exchange.proof.SendingProof}, then {@link
 * fr.pli.exchange.proof.ProofVerifier}.
 */
@NullMarked
package fr.pli.exchange.proof;

import org.jspecify.annotations.NullMarked;
