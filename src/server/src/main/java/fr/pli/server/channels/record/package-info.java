/**
 * The national record (DMP, Mon espace santé). Simulated: the real one needs a certified access.
 */
@NullMarked
package fr.pli.server.channels.record;

import org.jspecify.annotations.NullMarked;
