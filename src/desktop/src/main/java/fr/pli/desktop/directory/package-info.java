/**
 * The workstation's own copy of the directory, in a Lucene index: search without a network after
 * each key, one typing error forgiven, and candidates for recognition. An import is one transaction
 * of the index, so that the former set stays until a better one is whole. Public data only; it
 * knows nothing of a practice. Read {@link fr.pli.desktop.directory.Directory} first, then {@link
 * fr.pli.desktop.directory.SearchWords} (by what one is found), {@link
 * fr.pli.desktop.directory.TypedQuery} and {@link fr.pli.desktop.directory.DirectoryImport}.
 */
@NullMarked
package fr.pli.desktop.directory;

import org.jspecify.annotations.NullMarked;
