package fr.pli.exchange.evidence;

/**
 * How far the journal of a workstation is. The server keeps it as evidence: a journal that is later
 * shorter, or another, was cut or rewritten.
 *
 * @param journal id of the journal, hexadecimal; a journal that was begun anew has another
 * @param count number of entries
 * @param hash over all of them, hexadecimal
 */
public record JournalHead(String journal, long count, String hash) {}
