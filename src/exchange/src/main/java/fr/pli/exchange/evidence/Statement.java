package fr.pli.exchange.evidence;

import fr.pli.exchange.letter.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says. No patient data.
 *
 * @param id the receipt's own id
 * @param dispatch the dispatch (and message) that it is about
 * @param at server time
 * @param sha256 hash of the sealed envelope, hexadecimal
 * @param by who caused the event: a device id, "server", or "simulation:fax"
 * @param reason stable reason code for a failure ("mailbox-full"), or empty
 * @param detail short public detail ("2 pages", a remote queue number), or empty
 * @param index position in the server's evidence log, from 0
 * @param parties between whom, for {@link EvidenceEvent#ACCEPTED}; null in receipts of former days
 * @param witness for {@link EvidenceEvent#DELIVERED} and {@link EvidenceEvent#OPENED} inside the
 *     network; null in receipts of former days
 */
public record Statement(
    UUID id,
    UUID dispatch,
    EvidenceEvent event,
    Channel channel,
    Instant at,
    String sha256,
    String by,
    String reason,
    String detail,
    long index,
    @Nullable Parties parties,
    @Nullable Witness witness) {}
