/**
 * Received letters: fetched, opened and verified, read, filed into the practice software, all
 * without a network once fetched. Read {@link fr.pli.desktop.inbox.Inbox} first.
 */
@NullMarked
package fr.pli.desktop.inbox;

import org.jspecify.annotations.NullMarked;
