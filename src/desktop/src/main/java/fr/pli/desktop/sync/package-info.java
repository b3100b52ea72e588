/**
 * Keeps workstation and server in step: brings sealed dispatches, pulls changes with a cursor,
 * fetches and acknowledges letters. A page of changes and its cursor are stored in one transaction.
 * Read {@link fr.pli.desktop.sync.Sync} first.
 */
@NullMarked
package fr.pli.desktop.sync;

import org.jspecify.annotations.NullMarked;
