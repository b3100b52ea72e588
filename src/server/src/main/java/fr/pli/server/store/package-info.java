/**
 * What is kept: rows (one transaction wrapper that forces every commit to the disk) and sealed
 * envelopes as files. SQL stays beside the words it serves, in the packages that own them; it is
 * plain enough for PostgreSQL. Knows nothing of HTTP, keys or letters. Read {@link
 * fr.pli.server.store.Store} first.
 */
@NullMarked
package fr.pli.server.store;

import org.jspecify.annotations.NullMarked;
