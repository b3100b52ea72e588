/**
 * What the desktop and the server must agree on, and nothing else: the words of the trade,
 * identifiers with their check digits, the sealed envelope, the evidence, and the wire. Pure values
 * and functions: no user interface, no storage, no sockets. Read {@link
 * fr.pli.exchange.letter.DispatchState} first, then {@link fr.pli.exchange.seal.Envelopes}, then
 * {@link fr.pli.exchange.wire.Routes}.
 */
@NullMarked
package fr.pli.exchange;

import org.jspecify.annotations.NullMarked;
