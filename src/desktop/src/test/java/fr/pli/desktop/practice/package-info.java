/** A fictional practice for tests of the rooms: real vault, network in memory, mortal program. */
@NullMarked
package fr.pli.desktop.practice;

import org.jspecify.annotations.NullMarked;
