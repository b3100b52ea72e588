/**
 * The demo's world: a central server and two enrolled practices with their own vaults, in one
 * process but over real mutual TLS. Owns nothing of the tour. Read {@link fr.pli.demo.world.World}
 * first.
 */
@NullMarked
package fr.pli.demo.world;

import org.jspecify.annotations.NullMarked;
