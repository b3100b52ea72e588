/**
 * The practice's own correspondents: favourites, groups, contacts that no directory has, and those
 * it has exchanged letters with. They are stored in the vault, and come before strangers wherever
 * the directory is searched. Nothing here knows letters or patients. Read {@link
 * fr.pli.desktop.correspondents.Correspondents} first, then {@link
 * fr.pli.desktop.correspondents.PracticeDirectory}.
 */
@NullMarked
package fr.pli.desktop.correspondents;

import org.jspecify.annotations.NullMarked;
