/**
 * The screen of the directory: search as you type over the local copy, and the channel that the
 * practice prefers for a correspondent. Read {@link fr.pli.desktop.ui.directory.DirectoryScreen}
 * first.
 */
@NullMarked
package fr.pli.desktop.ui.directory;

import org.jspecify.annotations.NullMarked;
