package fr.pli.desktop.review;

import fr.pli.exchange.letter.LetterState;
import java.time.Instant;

/**
 * One thing that was done to a letter.
 *
 * @param state the state after it
 * @param reason code: "taken", "recipient-chosen", "by-person", "sent-anyway", …
 * @param who person or "pli"
 * @param signer the doctor whose letter it was then; empty while nobody is known to have written it
 */
public record LetterMove(Instant at, LetterState state, String reason, String who, String signer) {}
