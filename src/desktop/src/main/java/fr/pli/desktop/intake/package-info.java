/**
 * Takes letters in: from watched folders and from what is dropped on the window. Owns the moment at
 * which a file becomes a letter, and the reading that follows. The scan is the truth, events of the
 * file system only hurry it. No source is deleted before it is stored, every file that is seen has
 * a visible state, and whatever is interrupted is taken up again. Never knows what becomes of a
 * letter after it was read, and never parses a PDF itself: {@code pages} does, in another process.
 * Read {@link fr.pli.desktop.intake.Intake} first, then {@link fr.pli.desktop.intake.FolderWatch}
 * and {@link fr.pli.desktop.intake.TakeOver}.
 */
@NullMarked
package fr.pli.desktop.intake;

import org.jspecify.annotations.NullMarked;
