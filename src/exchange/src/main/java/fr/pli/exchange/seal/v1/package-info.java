/**
 * Format version 1 of the sealed envelope: AuthEnvelopedData (AES-256-GCM) around SignedData (ECDSA
 * P-256) around the package. Never changed once letters were sent with it: a new format is a new
 * package. Knows certificates and keys, never mailboxes, channels or where bytes come from. Two
 * rules hold everywhere: nothing is handed out before tag, signature, signer and bindings are
 * checked, and every byte of an envelope is covered by the tag or by the signature. Read {@link
 * fr.pli.exchange.seal.v1.Sealer} first, then {@link fr.pli.exchange.seal.v1.Binding}, then {@link
 * fr.pli.exchange.seal.v1.Opener}.
 */
@NullMarked
package fr.pli.exchange.seal.v1;

import org.jspecify.annotations.NullMarked;
