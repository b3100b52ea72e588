/**
 * The protocol's server side: one listener, one front through which every request comes, and one
 * small class per family of routes. Translates between HTTP and the rooms behind; decides nothing
 * about letters. Read {@link fr.pli.server.api.Front}'s neighbours {@link
 * fr.pli.server.api.Listener} and {@link fr.pli.server.api.RouteTable} first.
 */
@NullMarked
package fr.pli.server.api;

import org.jspecify.annotations.NullMarked;
