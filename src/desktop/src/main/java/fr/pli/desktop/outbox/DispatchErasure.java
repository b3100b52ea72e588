package fr.pli.desktop.outbox;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.LetterErasure;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Loss;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Dispatches. What stays is the proof of sending: to which professional, by which channel, when,
 * and the server's receipts. A patient who was a recipient is not named any more.
 */
public final class DispatchErasure implements Erasable {
  /** Where the letter has not left yet, or a person has still to decide how it does. */
  private static final Set<DispatchState> OPEN =
      EnumSet.of(
          DispatchState.HELD,
          DispatchState.SEALED,
          DispatchState.UPLOADING,
          DispatchState.SUBMITTED,
          DispatchState.FAILED,
          DispatchState.NEEDS_PERSON);

  @Override
  public Optional<String> hindrance(Connection c, UUID subject) throws SQLException {
    return of(c, subject).stream()
        .map(Dispatch::state)
        .filter(OPEN::contains)
        .findFirst()
        .map(_ -> "still-leaving");
  }

  @Override
  public Set<UUID> aliases(Connection c, UUID subject) throws SQLException {
    return of(c, subject).stream().map(Dispatch::id).collect(Collectors.toUnmodifiableSet());
  }

  private static List<Dispatch> of(Connection c, UUID letter) throws SQLException {
    return DispatchRows.where(c, "where letter = ?", letter);
  }

  @Override
  public Set<DocumentId> erase(Connection c, UUID subject, Depth depth) throws SQLException {
    Set<DocumentId> envelopes = new HashSet<>();
    for (Dispatch each : of(c, subject)) {
      DispatchRows.envelope(c, each.id()).ifPresent(it -> envelopes.add(it.document()));
      strip(c, stripped(each));
      oweTheServer(c, each.id());
      if (depth == Depth.PROOF) {
        delete(c, each.id());
      }
    }
    return envelopes;
  }

  private static void strip(Connection c, Dispatch it) throws SQLException {
    Sql.of(
            c,
            "update dispatch set recipient = ?, option = ?, envelope = null where id = ?",
            json(it.recipient()),
            json(it.option()),
            it.id())
        .update();
  }

  /** The server is asked only about what it signed for. */
  private static void oweTheServer(Connection c, UUID dispatch) throws SQLException {
    Sql.of(
            c,
            """
            merge into owed_erasure (message) key (message)
            select dispatch from dispatch_receipt where dispatch = ? fetch first row only
            """,
            dispatch)
        .update();
  }

  private static void delete(Connection c, UUID dispatch) throws SQLException {
    for (String statement :
        List.of(
            "delete from receipt_proof where receipt in"
                + " (select id from dispatch_receipt where dispatch = ?)",
            "delete from dispatch_receipt where dispatch = ?",
            "delete from dispatch_move where dispatch = ?",
            "delete from dispatch where id = ?")) {
      Sql.of(c, statement, dispatch).update();
    }
  }

  private static Dispatch stripped(Dispatch it) {
    boolean patient = it.recipient().kind() == RecipientKind.PATIENT;
    return new Dispatch(
        it.id(),
        it.letter(),
        patient ? new Party(RecipientKind.PATIENT, "", "", "", null, null) : it.recipient(),
        it.role(),
        patient || aboutThePatient(it.option().channel()) ? withoutAddress(it) : it.option(),
        it.state(),
        it.heldUntil(),
        it.createdAt(),
        it.since(),
        it.reason(),
        it.detail(),
        it.simulated(),
        it.attempts(),
        it.nextAttempt());
  }

  private static boolean aboutThePatient(Channel channel) {
    return channel == Channel.PATIENT || channel == Channel.RECORD;
  }

  private static ChannelOption withoutAddress(Dispatch it) {
    return new ChannelOption(it.option().channel(), "", List.of(), it.option().reason());
  }

  @Override
  public Loss loss(JournalEntry entry, Set<UUID> subjects, Depth depth, Supplier<byte[]> content) {
    boolean proof = depth == Depth.PROOF;
    return switch (entry.event()) {
      case Entries.SEALED, Entries.SUBMITTED -> Loss.NONE.and(Entries.envelope(entry).document());
      case Entries.APPROVED -> proof ? Loss.WHOLE : left(stripped(approved(content)));
      case Entries.RESENT -> proof ? Loss.WHOLE : left(stripped(resent(content)));
      case Entries.RECEIPT -> proof ? Loss.WHOLE : Loss.NONE;
      default -> Loss.NONE;
    };
  }

  private static ApprovedLetter approved(Supplier<byte[]> content) {
    return Json.read(content.get(), ApprovedLetter.class);
  }

  private static Dispatch resent(Supplier<byte[]> content) {
    return Json.read(content.get(), Dispatch.class);
  }

  private static ApprovedLetter stripped(ApprovedLetter it) {
    return new ApprovedLetter(
        LetterErasure.stripped(it.letter()),
        it.held().stream().map(DispatchErasure::stripped).toList(),
        it.cause());
  }

  private static Loss left(Record remains) {
    return new Loss(json(remains), Set.of());
  }

  @Override
  public Set<DocumentId> needed(Connection c) throws SQLException {
    return Set.copyOf(
        Sql.of(c, "select distinct envelope from dispatch where envelope is not null")
            .list(row -> new DocumentId(row.getString(1))));
  }

  private static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
