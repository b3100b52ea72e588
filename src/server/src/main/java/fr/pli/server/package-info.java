/** Placeholder. */
@NullMarked
package fr.pli.server;

import org.jspecify.annotations.NullMarked;
