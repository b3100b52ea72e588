/** From mailbox to mailbox inside the network, sealed from end to end. Never opens an envelope. */
@NullMarked
package fr.pli.server.channels.network;

import org.jspecify.annotations.NullMarked;
