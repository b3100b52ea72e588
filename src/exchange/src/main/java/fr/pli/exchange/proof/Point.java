package fr.pli.exchange.proof;

import fr.pli.exchange.evidence.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was checked.
 *
 * @param statement the receipt's that it is about; null for the declaration, the document, and a
 *     receipt that proves nothing
 */
public record Point(Matter matter, Outcome outcome, @Nullable Statement statement) {}
