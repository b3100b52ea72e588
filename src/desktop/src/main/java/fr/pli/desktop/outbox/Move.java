package fr.pli.desktop.outbox;

import fr.pli.exchange.letter.DispatchState;
import java.time.Instant;

/**
 * One move of a dispatch.
 *
 * @param cause code: "approved", "sealed:hybrid:2", "sealed:p256:2:1", "receipt:accepted",
 *     "offline", …
 * @param who person's name, device, "pli", "server", "simulation:fax"
 * @param signer the doctor who answers for the letter; empty where nobody decided anything
 */
public record Move(Instant at, DispatchState state, String cause, String who, String signer) {
  /** A move that nobody signs for. */
  public Move(Instant at, DispatchState state, String cause, String who) {
    this(at, state, cause, who, "");
  }
}
