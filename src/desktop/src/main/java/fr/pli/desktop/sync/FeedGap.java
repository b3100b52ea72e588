package fr.pli.desktop.sync;

import java.time.Instant;

/**
 * Numbers that are missing from the changes of the mailbox.
 *
 * @param expected the first that is missing
 * @param came the number that came instead
 * @param at server time of that change
 * @param lost true when they were missing from the beginning on too, so that the server has not got
 *     them; otherwise everything was asked for again
 */
public record FeedGap(long expected, long came, Instant at, boolean lost) {}
