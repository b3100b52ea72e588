/** Placeholder. */
@NullMarked
package fr.pli.demo;

import org.jspecify.annotations.NullMarked;
