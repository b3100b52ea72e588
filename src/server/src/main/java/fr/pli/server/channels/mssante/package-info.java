/** The national secure mail. Simulated: the real one needs a contract with an operator. */
@NullMarked
package fr.pli.server.channels.mssante;

import org.jspecify.annotations.NullMarked;
