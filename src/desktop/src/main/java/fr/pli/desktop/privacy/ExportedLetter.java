package fr.pli.desktop.privacy;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an export says about a letter.
 *
 * @param way "sent" or "received"
 * @param at when it was taken in or came
 * @param file its PDF inside the export, empty when its content is not here
 * @param sha256 of the PDF, hexadecimal
 * @param dispatches to whom it went, by what, and how that stands
 */
record ExportedLetter(
    UUID id,
    String way,
    String state,
    Instant at,
    @Nullable LocalDate date,
    @Nullable DocumentType type,
    @Nullable Patient patient,
    @Nullable Party author,
    List<Party> recipients,
    List<Sent> dispatches,
    String file,
    long bytes,
    String sha256) {
  ExportedLetter {
    recipients = List.copyOf(recipients);
    dispatches = List.copyOf(dispatches);
  }

  /** One recipient, one channel. */
  record Sent(UUID id, String recipient, String channel, String state, Instant since) {}

  static ExportedLetter of(OutgoingLetter it, List<Dispatch> dispatches) {
    ReviewSheet sheet = it.sheet();
    return new ExportedLetter(
        it.id(),
        "sent",
        it.state().code(),
        it.takenAt(),
        sheet == null ? null : sheet.date(),
        sheet == null ? null : sheet.type(),
        sheet == null ? null : sheet.patient(),
        sheet == null ? null : sheet.author(),
        sheet == null
            ? List.of()
            : sheet.recipients().stream().map(ReviewRecipient::party).toList(),
        dispatches.stream().map(ExportedLetter::sent).toList(),
        file(it.id(), it.document()),
        it.bytes(),
        it.sha256());
  }

  private static Sent sent(Dispatch it) {
    return new Sent(
        it.id(),
        it.recipient().displayName(),
        it.option().channel().code(),
        it.state().code(),
        it.since());
  }

  static ExportedLetter of(ReceivedLetter it) {
    LetterSheet sheet = it.sheet();
    return new ExportedLetter(
        it.id(),
        "received",
        it.state().code(),
        it.announcedAt(),
        sheet == null ? null : sheet.date(),
        sheet == null ? null : sheet.type(),
        sheet == null ? null : sheet.patient(),
        sheet == null ? null : sheet.author(),
        sheet == null ? List.of() : sheet.recipients(),
        List.of(),
        file(it.id(), it.document()),
        it.bytes(),
        it.sha256());
  }

  private static String file(UUID id, @Nullable DocumentId document) {
    return document == null ? "" : "letters/" + id + ".pdf";
  }
}
