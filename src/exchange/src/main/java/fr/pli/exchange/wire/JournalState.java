package fr.pli.exchange.wire;

import fr.pli.exchange.evidence.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * The last head of the caller's journal that the server knows.
 *
 * @param receipt of a {@link fr.pli.exchange.evidence.JournalStatement}; null when it knows none
 */
public record JournalState(@Nullable Receipt receipt) {}
