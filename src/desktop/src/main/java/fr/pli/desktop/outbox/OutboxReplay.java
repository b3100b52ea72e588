package fr.pli.desktop.outbox;

import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.LetterReplay;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Replay;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Approvals, dispatches and receipts. What was about to leave leaves under the same id and with the
 * same envelope, so that the server gives the same receipt for it.
 */
public final class OutboxReplay implements Replay {
  private final H2Letters letters;

  /**
   * Over a database that is to be filled.
   *
   * @param letters over the database that is filled
   */
  public OutboxReplay(H2Letters letters) {
    this.letters = letters;
  }

  @Override
  public void replay(Connection c, JournalEntry entry, byte[] content) throws SQLException {
    switch (entry.event()) {
      case Entries.APPROVED -> approved(c, entry, Json.read(content, ApprovedLetter.class));
      case Entries.TAKEN_BACK -> takenBack(c, entry);
      case Entries.SEALED -> sealed(c, entry, DispatchState.SEALED);
      case Entries.SUBMITTED -> sealed(c, entry, DispatchState.SUBMITTED);
      case Entries.RECEIPT -> receipt(c, Json.read(content, Receipt.class));
      case Entries.RESENT -> resent(c, entry, Json.read(content, Dispatch.class));
      case Entries.POSTED, Entries.SETTLED -> settled(c, entry);
      default -> {}
    }
  }

  private static void approved(Connection c, JournalEntry entry, ApprovedLetter approved)
      throws SQLException {
    LetterReplay.enter(c, approved.letter(), entry);
    LetterReplay.move(c, approved.letter().id(), LetterState.APPROVED, entry);
    for (Dispatch held : approved.held()) {
      insert(c, held, approved.cause(), entry);
    }
  }

  private static void insert(Connection c, Dispatch held, String cause, JournalEntry entry)
      throws SQLException {
    if (DispatchRows.find(c, held.id()).isEmpty()) {
      DispatchRows.insert(c, held, cause, entry.who(), signer(entry));
    }
  }

  /** Entries that no person caused, and those of earlier versions, name nobody. */
  private static String signer(JournalEntry entry) {
    return entry.facts().getOrDefault(Entries.SIGNER, "");
  }

  private static void takenBack(Connection c, JournalEntry entry) throws SQLException {
    UUID letter = UUID.fromString(entry.subject());
    List<Dispatch> open =
        DispatchRows.where(c, "where letter = ? and state <> 'withdrawn'", letter);
    for (Dispatch each : open) {
      enter(c, each.id(), DispatchState.WITHDRAWN, entry, entry.event());
    }
    LetterReplay.move(c, letter, LetterState.TO_REVIEW, entry);
  }

  /** The same entry twice is passed over, and so is what came before the server's receipt. */
  private static void sealed(Connection c, JournalEntry entry, DispatchState to)
      throws SQLException {
    Optional<Dispatch> it = DispatchRows.find(c, UUID.fromString(entry.subject()));
    if (it.isEmpty() || !(it.get().state() == DispatchState.HELD || it.get().state().toSend())) {
      return;
    }
    DispatchRows.keep(c, it.get().id(), Entries.envelope(entry));
    if (it.get().state() != to) {
      enter(c, it.get().id(), to, entry, "");
    }
  }

  private void receipt(Connection c, Receipt receipt) throws SQLException {
    // What lies in the journal was verified before.
    byte[] statement = Base64.getDecoder().decode(receipt.statement());
    ReceiptRows.enter(c, letters, Json.read(statement, Statement.class), receipt);
  }

  private void resent(Connection c, JournalEntry entry, Dispatch held) throws SQLException {
    UUID former = UUID.fromString(entry.subject());
    insert(c, held, entry.event(), entry);
    if (DispatchState.ofCode(entry.fact(Entries.STATE)) == DispatchState.WITHDRAWN) {
      enter(c, former, DispatchState.WITHDRAWN, entry, Entries.REPLACED);
    }
    DispatchRows.replaced(c, former, held.id());
    LetterEnds.follow(c, letters, held.letter());
  }

  private void settled(Connection c, JournalEntry entry) throws SQLException {
    UUID id = UUID.fromString(entry.subject());
    enter(c, id, DispatchState.ofCode(entry.fact(Entries.STATE)), entry, entry.event());
    Optional<Dispatch> it = DispatchRows.find(c, id);
    if (it.isPresent()) {
      LetterEnds.follow(c, letters, it.get().letter());
    }
  }

  private static void enter(
      Connection c, UUID id, DispatchState to, JournalEntry entry, String reason)
      throws SQLException {
    String cause = entry.facts().getOrDefault(Entries.CAUSE, entry.event());
    DispatchRows.enter(c, id, new Move(entry.at(), to, cause, entry.who(), signer(entry)), reason);
  }
}
