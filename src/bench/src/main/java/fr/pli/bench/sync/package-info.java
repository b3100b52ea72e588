/**
 * Ten thousand letters into an empty vault, against mbsync pulling as many messages of the same
 * size from Dovecot in the same run. Read {@link fr.pli.bench.sync.SyncBench} first.
 */
@NullMarked
package fr.pli.bench.sync;

import org.jspecify.annotations.NullMarked;
