package fr.pli.exchange.evidence;

import java.time.Instant;

/**
 * How the server's evidence log stands: a Merkle tree (RFC 9162) whose leaves are the statements of
 * its receipts, byte for byte as they were signed, in the order of their indexes.
 *
 * @param size number of entries
 * @param root hash over all of them, hexadecimal
 * @param at server time at which this was signed
 */
public record TreeHead(long size, String root, Instant at) {}
