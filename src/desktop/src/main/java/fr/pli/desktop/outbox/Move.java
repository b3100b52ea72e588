package fr.pli.desktop.outbox;

import fr.pli.exchange.letter.DispatchState;
import java.time.Instant;

/**
 * One move of a dispatch.
 *
 * @param cause code: "approved", "sealed:hybrid:2", "sealed:p256:2:1", "receipt:accepted",
 *     "offline", …
 * @param who person's name, device, "pli", "server", "simulation:fax"
 */
public record Move(Instant at, DispatchState state, String cause, String who) {}
