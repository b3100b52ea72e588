/**
 * The workstation's own copy of the directory: search without a network, candidates for
 * recognition. Public data only. Read {@link fr.pli.desktop.directory.Directory} first.
 */
@NullMarked
package fr.pli.desktop.directory;

import org.jspecify.annotations.NullMarked;
