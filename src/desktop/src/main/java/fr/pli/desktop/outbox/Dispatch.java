package fr.pli.desktop.outbox;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientRole;
import java.time.Instant;
import java.util.UUID;

/**
 * One letter to one recipient through one channel. Its id is the message's id.
 *
 * @param heldUntil nothing leaves before
 * @param reason stable code of the last failure ("mailbox-full", "offline"), or empty
 * @param detail public detail of the last event ("2 pages"), or empty
 * @param simulated true when a simulator, not a real operator, moved it
 * @param attempts tries to reach the server so far
 * @param nextAttempt when the next try is due
 * @param since when it came into its state
 */
public record Dispatch(
    UUID id,
    UUID letter,
    Party recipient,
    RecipientRole role,
    ChannelOption option,
    DispatchState state,
    Instant heldUntil,
    Instant createdAt,
    Instant since,
    String reason,
    String detail,
    boolean simulated,
    int attempts,
    Instant nextAttempt) {}
