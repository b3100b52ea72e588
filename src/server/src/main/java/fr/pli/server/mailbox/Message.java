package fr.pli.server.mailbox;

import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.letter.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted message.
 *
 * @param sender mailbox
 * @param recipient mailbox for the network channel, otherwise null
 * @param sha256 of the sealed envelope
 * @param receipt of its acceptance
 */
public record Message(
    UUID id,
    UUID sender,
    Channel channel,
    @Nullable UUID recipient,
    String sha256,
    long size,
    Receipt receipt) {}
