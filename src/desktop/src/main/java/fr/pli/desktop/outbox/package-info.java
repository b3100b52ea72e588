/**
 * One dispatch per recipient and channel: held for the undo window, sealed, brought to the server,
 * followed until it arrived. Owns the state of a dispatch. Nothing ends here without a way on. Read
 * {@link fr.pli.desktop.outbox.Outbox} first.
 */
@NullMarked
package fr.pli.desktop.outbox;

import org.jspecify.annotations.NullMarked;
