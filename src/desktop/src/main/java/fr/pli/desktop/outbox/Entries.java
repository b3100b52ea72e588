package fr.pli.desktop.outbox;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What the journal learns of letters that leave, and how it is read again. */
final class Entries {
  static final String APPROVED = "approved";
  static final String TAKEN_BACK = "taken-back";
  static final String SEALED = "sealed";
  static final String SUBMITTED = "submitted";
  static final String RECEIPT = "receipt";
  static final String RESENT = "resent";
  static final String REPLACED = "replaced";
  static final String POSTED = "posted";
  static final String SETTLED = "settled";

  /** The state that a dispatch came into. */
  static final String STATE = "state";

  static final String CAUSE = "cause";

  /** The doctor who answers for the letter. */
  static final String SIGNER = "signer";

  private Entries() {}

  static JournalEntry sealed(UUID dispatch, DispatchRows.Envelope envelope, Move move) {
    return of(SEALED, dispatch, envelope, move);
  }

  static JournalEntry submitted(UUID dispatch, DispatchRows.Envelope envelope, Move move) {
    return of(SUBMITTED, dispatch, envelope, move);
  }

  private static JournalEntry of(
      String event, UUID dispatch, DispatchRows.Envelope envelope, Move move) {
    return new JournalEntry(
        move.at(),
        event,
        dispatch.toString(),
        move.who(),
        Map.of(
            "sha256",
            envelope.sha256(),
            "size",
            Long.toString(envelope.size()),
            "envelope",
            envelope.document().value(),
            CAUSE,
            move.cause()));
  }

  /** The envelope that an entry names. */
  static DispatchRows.Envelope envelope(JournalEntry entry) {
    return new DispatchRows.Envelope(
        new DocumentId(entry.fact("envelope")),
        entry.fact("sha256"),
        Long.parseLong(entry.fact("size")));
  }

  /** That a person moved a dispatch. */
  static JournalEntry moved(
      String event, UUID dispatch, DispatchState to, Instant at, String who, String signer) {
    return new JournalEntry(
        at, event, dispatch.toString(), who, Map.of(STATE, to.code(), SIGNER, signer));
  }

  static JournalEntry receipt(Statement statement) {
    return new JournalEntry(
        statement.at(),
        RECEIPT,
        statement.dispatch().toString(),
        statement.by(),
        Map.of(
            "event", statement.event().code(),
            "receipt", statement.id().toString(),
            "sha256", statement.sha256(),
            "index", Long.toString(statement.index())));
  }
}
