/** Placeholder. */
@NullMarked
package fr.pli.bench;

import org.jspecify.annotations.NullMarked;
