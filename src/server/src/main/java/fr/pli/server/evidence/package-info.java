/**
 * What the server states and can never take back: an append-only, hash-chained log of signed
 * statements. No patient data, no addresses. Read {@link fr.pli.server.evidence.EvidenceLog}.
 */
@NullMarked
package fr.pli.server.evidence;

import org.jspecify.annotations.NullMarked;
