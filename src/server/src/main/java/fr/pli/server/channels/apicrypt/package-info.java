/** Apicrypt. Simulated: its format is not public, and the real one needs its own binaries. */
@NullMarked
package fr.pli.server.channels.apicrypt;

import org.jspecify.annotations.NullMarked;
