package fr.pli.desktop.review;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sheets and recipients with one thing changed. */
final class Sheets {
  private Sheets() {}

  /** A sheet on which nothing is known. */
  static ReviewSheet blank() {
    return new ReviewSheet(null, false, null, null, null, List.of(), "", false);
  }

  static ReviewSheet patient(ReviewSheet s, @Nullable Patient patient, boolean confirmed) {
    return new ReviewSheet(
        patient,
        confirmed,
        s.author(),
        s.type(),
        s.date(),
        s.recipients(),
        s.patientMail(),
        s.toRecord());
  }

  static ReviewSheet author(ReviewSheet s, @Nullable Party author) {
    return letter(s, author, s.type(), s.date());
  }

  static ReviewSheet type(ReviewSheet s, @Nullable DocumentType type) {
    return letter(s, s.author(), type, s.date());
  }

  static ReviewSheet date(ReviewSheet s, @Nullable LocalDate date) {
    return letter(s, s.author(), s.type(), date);
  }

  static ReviewSheet also(ReviewSheet s, String patientMail, boolean toRecord) {
    return new ReviewSheet(
        s.patient(),
        s.patientConfirmed(),
        s.author(),
        s.type(),
        s.date(),
        s.recipients(),
        patientMail,
        toRecord);
  }

  static ReviewSheet plus(ReviewSheet s, ReviewRecipient added) {
    return recipients(s, Stream.concat(s.recipients().stream(), Stream.of(added)).toList());
  }

  static ReviewSheet minus(ReviewSheet s, UUID recipient) {
    return recipients(
        s, s.recipients().stream().filter(each -> !each.id().equals(recipient)).toList());
  }

  /**
   * Changes one recipient.
   *
   * @throws IllegalArgumentException if it is not on the sheet
   */
  static ReviewSheet recipient(
      ReviewSheet s, UUID recipient, UnaryOperator<ReviewRecipient> change) {
    if (s.recipients().stream().noneMatch(each -> each.id().equals(recipient))) {
      throw new IllegalArgumentException("No such recipient on the sheet");
    }
    return recipients(
        s,
        s.recipients().stream()
            .map(each -> each.id().equals(recipient) ? change.apply(each) : each)
            .toList());
  }

  /** The recipient as an entry of the directory, confirmed. */
  static ReviewRecipient chosen(
      ReviewRecipient r, DirectoryEntry entry, @Nullable ChannelOption option) {
    return new ReviewRecipient(
        r.id(),
        party(entry),
        r.role(),
        r.printed(),
        entry.key(),
        r.candidates(),
        true,
        r.places(),
        "chosen",
        option);
  }

  static ReviewRecipient ofEntry(
      UUID id, DirectoryEntry entry, RecipientRole role, @Nullable ChannelOption option) {
    return new ReviewRecipient(
        id, party(entry), role, "", entry.key(), List.of(), true, List.of(), "added", option);
  }

  /** Confirms what is written; which of several it is can only be chosen. */
  static ReviewRecipient confirmed(ReviewRecipient r) {
    boolean chosen = r.directoryKey() != null || r.candidates().size() <= 1;
    return with(r, r.role(), chosen, r.option());
  }

  static ReviewRecipient unconfirmed(ReviewRecipient r) {
    return with(r, r.role(), false, r.option());
  }

  /** The same under another id. */
  static ReviewRecipient identified(ReviewRecipient r, UUID id) {
    return new ReviewRecipient(
        id,
        r.party(),
        r.role(),
        r.printed(),
        r.directoryKey(),
        r.candidates(),
        r.confirmed(),
        r.places(),
        r.reason(),
        r.option());
  }

  static ReviewRecipient by(ReviewRecipient r, @Nullable ChannelOption option) {
    return with(r, r.role(), r.confirmed(), option);
  }

  static ReviewRecipient as(ReviewRecipient r, RecipientRole role) {
    return with(r, role, r.confirmed(), r.option());
  }

  /** The entry as a party: "Dr Paul AUBRY", "Cardiologie, Rennes". */
  static Party party(DirectoryEntry entry) {
    String detail =
        Stream.of(entry.specialty(), entry.town())
            .filter(part -> !part.isBlank())
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
    return new Party(
        entry.kind(), entry.title(), entry.displayName(), detail, entry.rpps(), entry.finess());
  }

  private static ReviewRecipient with(
      ReviewRecipient r, RecipientRole role, boolean confirmed, @Nullable ChannelOption option) {
    return new ReviewRecipient(
        r.id(),
        r.party(),
        role,
        r.printed(),
        r.directoryKey(),
        r.candidates(),
        confirmed,
        r.places(),
        r.reason(),
        option);
  }

  private static ReviewSheet letter(
      ReviewSheet s,
      @Nullable Party author,
      @Nullable DocumentType type,
      @Nullable LocalDate date) {
    return new ReviewSheet(
        s.patient(),
        s.patientConfirmed(),
        author,
        type,
        date,
        s.recipients(),
        s.patientMail(),
        s.toRecord());
  }

  private static ReviewSheet recipients(ReviewSheet s, List<ReviewRecipient> recipients) {
    return new ReviewSheet(
        s.patient(),
        s.patientConfirmed(),
        s.author(),
        s.type(),
        s.date(),
        recipients,
        s.patientMail(),
        s.toRecord());
  }
}
