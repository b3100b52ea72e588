package fr.pli.desktop.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that did not fit, when it was seen.
 *
 * @param subject id of the receipt that it is about, or empty
 * @param known what we knew: JSON of a signed head or a receipt, or empty
 * @param shown what we were shown: likewise. Both together prove the breach to others
 * @param settledAt when a person took note of it; null as long as nobody has
 */
public record Finding(
    UUID id,
    Instant at,
    Breach breach,
    String subject,
    String known,
    String shown,
    @Nullable Instant settledAt) {}
