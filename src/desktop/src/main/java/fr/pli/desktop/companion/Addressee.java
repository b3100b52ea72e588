package fr.pli.desktop.companion;

import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientRole;

/**
 * A recipient that a companion names.
 *
 * @param sure false when the companion does not say that the letter goes there: who ordered an
 *     examination is likely to get the report, and may not be
 */
public record Addressee(Party party, RecipientRole role, boolean sure) {}
