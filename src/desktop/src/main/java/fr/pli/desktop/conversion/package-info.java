/**
 * Makes a PDF of what arrives as something else: pictures in the worker of {@code pages}, documents
 * of word processors by LibreOffice where it is installed. What is sent is the PDF that was made.
 * Says what kind a file is and whether it is whole, by its bytes and never by its name. Knows
 * nothing of folders and letters. Read {@link fr.pli.desktop.conversion.FileKind} first.
 */
@NullMarked
package fr.pli.desktop.conversion;

import org.jspecify.annotations.NullMarked;
