package fr.pli.desktop.inbox;

import fr.pli.desktop.vault.DocumentId;
import java.time.Instant;

/**
 * What the journal keeps of a received letter, so that it need neither be fetched nor opened again.
 *
 * @param blob hash of the sealed bytes on the server, hexadecimal
 * @param size of the sealed bytes
 * @param envelope where they lie here
 */
record KeptLetter(
    Instant announced, String blob, long size, DocumentId envelope, ReceivedRows.Content content) {}
