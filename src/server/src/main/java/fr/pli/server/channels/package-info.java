/**
 * The ways a letter travels on, one package each. Here is what they have in common: the interface
 * of a way out, and the stage on which simulated ones play. A channel sees one letter at a time and
 * nothing of the store. Read {@link fr.pli.server.channels.OutsideChannel} first.
 */
@NullMarked
package fr.pli.server.channels;

import org.jspecify.annotations.NullMarked;
