/**
 * Receipts and proofs: signed statements about what happened to a dispatch, modelled on the events
 * of ETSI EN 319 522 (we are no qualified service and never say so). No patient data, ever. Read
 * {@link fr.pli.exchange.evidence.Receipt} first.
 */
@NullMarked
package fr.pli.exchange.evidence;

import org.jspecify.annotations.NullMarked;
