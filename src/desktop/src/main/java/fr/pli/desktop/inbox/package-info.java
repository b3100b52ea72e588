/**
 * Received letters: fetched, opened and verified, read, filed into the practice software, all
 * without a network once fetched. Owns the state of a received letter. It must never know how a
 * letter is recognised or sent. Read {@link fr.pli.desktop.inbox.Inbox} first, then {@link
 * fr.pli.desktop.inbox.SealedArrivals}.
 */
@NullMarked
package fr.pli.desktop.inbox;

import org.jspecify.annotations.NullMarked;
