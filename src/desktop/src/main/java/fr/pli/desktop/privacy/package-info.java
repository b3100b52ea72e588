/**
 * Privacy: how long what is kept, erasing, what a patient agreed to or objected to, who saw which
 * letter, and the copy of everything that somebody is entitled to. It asks every room that stores
 * something about letters for its part, and knows no table of theirs; it never knows the screen.
 * Read {@link fr.pli.desktop.privacy.Erasing} first.
 */
@NullMarked
package fr.pli.desktop.privacy;

import org.jspecify.annotations.NullMarked;
