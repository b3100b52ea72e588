/**
 * Programs of others that Pli makes use of where they are installed: finds them, asks for their
 * version once, runs them within limits. Knows nothing of letters: what a program reads and writes
 * is its caller's affair. Nothing here is needed to send a letter. Read {@link
 * fr.pli.desktop.tools.InstalledTools} first.
 */
@NullMarked
package fr.pli.desktop.tools;

import org.jspecify.annotations.NullMarked;
