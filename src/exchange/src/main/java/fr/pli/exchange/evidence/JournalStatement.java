package fr.pli.exchange.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * What the receipt of a journal's head says: the workstation's own signed words, and where they
 * stand in the log.
 *
 * @param id the receipt's own id
 * @param device the workstation
 * @param at server time
 * @param handover what the workstation signed
 * @param certificate the workstation's signing certificate, DER, base64
 * @param index position in the server's evidence log, from 0
 */
public record JournalStatement(
    UUID id, UUID device, Instant at, JournalHandover handover, String certificate, long index) {}
