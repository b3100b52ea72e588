/**
 * Proofs of sending: gathers what proves that a letter was sent, writes it as a page for people and
 * as a file that {@code pli proof verify} checks offline. What proves what is the exchange's to
 * say. Read {@link fr.pli.desktop.proof.ProofExport} first.
 */
@NullMarked
package fr.pli.desktop.proof;

import org.jspecify.annotations.NullMarked;
