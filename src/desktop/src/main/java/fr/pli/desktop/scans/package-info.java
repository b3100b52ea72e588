/**
 * Reads pages that hold no words, or words that are rubbish: draws them, straightens them, and has
 * Tesseract read their characters where it is installed. What was read so is marked on every word
 * and page, since it may be wrong. Knows nothing of what the words mean. Read {@link
 * fr.pli.desktop.scans.ScanReader} first.
 */
@NullMarked
package fr.pli.desktop.scans;

import org.jspecify.annotations.NullMarked;
