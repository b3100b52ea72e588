/** Letters on paper through a print service. Simulated: nothing is printed. */
@NullMarked
package fr.pli.server.channels.post;

import org.jspecify.annotations.NullMarked;
