/** Fax. Simulated: no number is dialled. */
@NullMarked
package fr.pli.server.channels.fax;

import org.jspecify.annotations.NullMarked;
