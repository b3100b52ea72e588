/**
 * One dispatch per recipient and channel: held for the undo window, sealed, brought to the server,
 * followed until it arrived. Owns the state of a dispatch. Nothing ends here without a way on. It
 * must never know what a screen says about a state, nor decide whom a letter is for. Read {@link
 * fr.pli.desktop.outbox.Outbox} first, then {@link fr.pli.desktop.outbox.SealedDepartures}.
 */
@NullMarked
package fr.pli.desktop.outbox;

import org.jspecify.annotations.NullMarked;
