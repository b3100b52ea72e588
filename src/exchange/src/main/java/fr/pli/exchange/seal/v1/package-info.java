/**
 * Format version 1 of the sealed envelope: AuthEnvelopedData (AES-256-GCM) around SignedData (ECDSA
 * P-256) around the package. Never changed once letters were sent with it: a new format is a new
 * package.
 */
@NullMarked
package fr.pli.exchange.seal.v1;

import org.jspecify.annotations.NullMarked;
