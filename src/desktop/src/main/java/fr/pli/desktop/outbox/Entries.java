package fr.pli.desktop.outbox;

import fr.pli.desktop.vault.JournalEntry;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What the journal learns of a dispatch on its way. */
final class Entries {
  private Entries() {}

  static JournalEntry sealed(UUID dispatch, DispatchRows.Envelope envelope, Instant at) {
    return of("sealed", dispatch, envelope, at);
  }

  static JournalEntry submitted(UUID dispatch, DispatchRows.Envelope envelope, Instant at) {
    return of("submitted", dispatch, envelope, at);
  }

  private static JournalEntry of(
      String event, UUID dispatch, DispatchRows.Envelope envelope, Instant at) {
    return new JournalEntry(
        at,
        event,
        dispatch.toString(),
        "pli",
        Map.of(
            "sha256", envelope.sha256(),
            "size", Long.toString(envelope.size()),
            "envelope", envelope.document().value()));
  }
}
