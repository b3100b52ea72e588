/**
 * Receipts and proofs: signed statements about what happened to a dispatch, modelled on the events
 * of ETSI EN 319 522 (we are no qualified service and never say so). Signs and verifies, offline;
 * does not know the log in which the server keeps them. No patient data, ever. Read {@link
 * fr.pli.exchange.evidence.Receipt} first, then {@link fr.pli.exchange.evidence.ReceiptVerifier}.
 */
@NullMarked
package fr.pli.exchange.evidence;

import org.jspecify.annotations.NullMarked;
