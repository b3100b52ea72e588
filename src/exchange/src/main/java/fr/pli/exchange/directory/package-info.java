/**
 * The national directory as both sides read it: one entry per professional or organisation, and the
 * readers of the two open extraction formats. Public data only. Read {@link
 * fr.pli.exchange.directory.DirectoryEntry} first.
 */
@NullMarked
package fr.pli.exchange.directory;

import org.jspecify.annotations.NullMarked;
