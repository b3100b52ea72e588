/**
 * The network's mailboxes: sealed envelopes, accepted messages, the feed of changes with its
 * cursors and its bell, and what recipients acknowledged. Never opens an envelope. Read {@link
 * fr.pli.server.mailbox.Messages}, then {@link fr.pli.server.mailbox.Feed}.
 */
@NullMarked
package fr.pli.server.mailbox;

import org.jspecify.annotations.NullMarked;
