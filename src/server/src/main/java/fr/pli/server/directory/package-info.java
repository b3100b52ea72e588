/**
 * The national directory: imported from the open extractions, searched by words. Public data only,
 * nothing of the practices' own address books. Read {@link fr.pli.server.directory.Directory}.
 */
@NullMarked
package fr.pli.server.directory;

import org.jspecify.annotations.NullMarked;
