package fr.pli.server.evidence;

import fr.pli.exchange.evidence.JournalHandover;

/**
 * What a workstation said about its journal.
 *
 * @param certificate its signing certificate, DER, base64
 */
record JournalWords(JournalHandover handover, String certificate) {}
