package fr.pli.desktop.settings;

import fr.pli.exchange.identity.Rpps;
import java.time.Instant;

/**
 * An author's own word that letters of which everything is certain may leave without review.
 *
 * @param author whose letters; only this person can give it
 * @param who the name under which the author was signed in
 */
public record Consent(Rpps author, String who, Instant at) {}
