/**
 * The sealed envelope: sign, then seal (RFC 5083, 5084, 5652). One package per format version
 * underneath; this one holds what is the same for all versions. Nothing of a letter is released
 * before tag and signature are verified. Read {@link fr.pli.exchange.seal.Envelopes} first.
 */
@NullMarked
package fr.pli.exchange.seal;

import org.jspecify.annotations.NullMarked;
