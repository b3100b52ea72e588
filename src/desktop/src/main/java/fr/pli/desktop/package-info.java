/** Placeholder. */
@NullMarked
package fr.pli.desktop;

import org.jspecify.annotations.NullMarked;
