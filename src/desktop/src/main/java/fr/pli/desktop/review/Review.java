package fr.pli.desktop.review;

import fr.pli.desktop.directory.Directory;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a letter, one call each. Every decision is stored at once, with who
 * took it.
 *
 * <p>Changes of the sheet throw {@link IllegalStateException} when the letter is not to review any
 * more, {@link IllegalArgumentException} when the recipient is not on it.
 */
public final class Review {
  private final Letters letters;
  private final Directory directory;
  private final Channels channels;

  public Review(Letters letters, Directory directory, Channels channels) {
    this.letters = letters;
    this.directory = directory;
    this.channels = channels;
  }

  /**
   * Says whom the letter is about.
   *
   * @throws IllegalArgumentException if the INS is typed with a wrong key
   */
  public void choosePatient(UUID letter, Patient patient, String who) {
    if (patient.ins() != null && !patient.ins().keyValid()) {
      throw new IllegalArgumentException("The key of the INS is wrong");
    }
    amend(letter, sheet -> Sheets.patient(sheet, patient, true), "patient-chosen", who);
  }

  /** The patient on the sheet was compared with the page and is the right one. */
  public void confirmPatient(UUID letter, String who) {
    amend(
        letter,
        sheet -> Sheets.patient(sheet, sheet.patient(), sheet.patient() != null),
        "patient-confirmed",
        who);
  }

  /**
   * Answers "which one?": the recipient is this entry of the directory.
   *
   * @throws IllegalArgumentException if the directory has no such entry
   */
  public void chooseEntry(UUID letter, UUID recipient, String directoryKey, String who) {
    DirectoryEntry entry =
        directory
            .find(directoryKey)
            .orElseThrow(() -> new IllegalArgumentException("No such directory entry"));
    amend(
        letter,
        sheet -> Sheets.recipient(sheet, recipient, each -> chosen(each, entry)),
        "recipient-chosen",
        who);
  }

  /** The recipient on the sheet was compared with the page and is the right one. */
  public void confirmRecipient(UUID letter, UUID recipient, String who) {
    amend(
        letter,
        sheet -> Sheets.recipient(sheet, recipient, Sheets::confirmed),
        "recipient-confirmed",
        who);
  }

  /** Adds someone of the directory, with the best channel; gives the recipient's id. */
  public UUID addRecipient(UUID letter, DirectoryEntry entry, RecipientRole role, String who) {
    UUID id = Ids.next();
    ReviewRecipient added = Sheets.ofEntry(id, entry, role, best(entry));
    amend(letter, sheet -> Sheets.plus(sheet, added), "recipient-added", who);
    return id;
  }

  /** Adds someone typed by hand, with the channel typed by hand; gives the recipient's id. */
  public UUID addOther(
      UUID letter, Party party, RecipientRole role, ChannelOption option, String who) {
    UUID id = Ids.next();
    ReviewRecipient added =
        new ReviewRecipient(id, party, role, "", null, List.of(), true, List.of(), "typed", option);
    amend(letter, sheet -> Sheets.plus(sheet, added), "recipient-added", who);
    return id;
  }

  public void removeRecipient(UUID letter, UUID recipient, String who) {
    amend(letter, sheet -> Sheets.minus(sheet, recipient), "recipient-removed", who);
  }

  /** Chooses one of the recipient's channels, or one typed by hand. */
  public void setChannel(UUID letter, UUID recipient, ChannelOption option, String who) {
    amend(
        letter,
        sheet -> Sheets.recipient(sheet, recipient, each -> Sheets.by(each, option)),
        "channel-chosen",
        who);
  }

  public void setRole(UUID letter, UUID recipient, RecipientRole role, String who) {
    amend(
        letter,
        sheet -> Sheets.recipient(sheet, recipient, each -> Sheets.as(each, role)),
        "role-chosen",
        who);
  }

  public void setType(UUID letter, @Nullable DocumentType type, String who) {
    amend(letter, sheet -> Sheets.type(sheet, type), "type-chosen", who);
  }

  public void setDate(UUID letter, @Nullable LocalDate date, String who) {
    amend(letter, sheet -> Sheets.date(sheet, date), "date-chosen", who);
  }

  public void setAuthor(UUID letter, Party author, String who) {
    amend(letter, sheet -> Sheets.author(sheet, author), "author-chosen", who);
  }

  /**
   * Sends the patient a copy by secure link, or none.
   *
   * @param address e-mail address or mobile number; empty for no copy
   */
  public void wantPatientCopy(UUID letter, String address, String who) {
    amend(
        letter,
        sheet -> Sheets.also(sheet, address.strip(), sheet.toRecord()),
        address.isBlank() ? "patient-copy-off" : "patient-copy-on",
        who);
  }

  /** Feeds the national record, or not. */
  public void toRecord(UUID letter, boolean wanted, String who) {
    amend(
        letter,
        sheet -> Sheets.also(sheet, sheet.patientMail(), wanted),
        wanted ? "record-on" : "record-off",
        who);
  }

  /**
   * The channels that a recipient on the sheet can be reached by, best first.
   *
   * @param address the patient's e-mail address or mobile number, used for a patient only
   */
  public List<ChannelOption> channels(
      ReviewRecipient recipient, @Nullable Patient patient, String address) {
    String key = recipient.directoryKey();
    if (key != null) {
      return directory.find(key).map(channels::of).orElse(List.of());
    }
    boolean isPatient = recipient.party().kind() == RecipientKind.PATIENT;
    return isPatient && patient != null ? channels.of(patient, address) : List.of();
  }

  /** The channels of someone in the directory, best first. */
  public List<ChannelOption> channels(DirectoryEntry entry) {
    return channels.of(entry);
  }

  /**
   * Puts the letter aside.
   *
   * @param reason code: "by-person", "password", "several-letters", …
   * @return false when it had moved on already
   */
  public boolean setAside(UUID letter, String reason, String who) {
    return moveFrom(letter, LetterState.SET_ASIDE, reason, who);
  }

  /** Puts the letter into the bin; false when it had moved on already. */
  public boolean discard(UUID letter, String who) {
    return moveFrom(letter, LetterState.DISCARDED, "by-person", who);
  }

  /** Takes the letter out of the bin or back from aside; false when it was in neither. */
  public boolean restore(UUID letter, String who) {
    if (letters.find(letter).filter(each -> each.document() == null).isPresent()) {
      // Its file was never taken in: forgotten here, it is found again by the next scan.
      letters.vanished(letter);
      return true;
    }
    if (letters.find(letter).filter(each -> each.reading() == null).isPresent()) {
      // Never read, perhaps because no PDF could be made of it: that is tried again.
      letters.move(letter, LetterState.DISCARDED, LetterState.SET_ASIDE, "", who);
      return letters.move(letter, LetterState.SET_ASIDE, LetterState.READING, "", who);
    }
    return letters.move(letter, LetterState.DISCARDED, LetterState.TO_REVIEW, "", who)
        || letters.move(letter, LetterState.SET_ASIDE, LetterState.TO_REVIEW, "", who);
  }

  /** The same bytes have left before and shall leave again. */
  public void sendAnyway(UUID letter, String who) {
    letters.allowAgain(letter, who);
  }

  private boolean moveFrom(UUID letter, LetterState to, String reason, String who) {
    LetterState from = letters.find(letter).map(OutgoingLetter::state).orElse(to);
    return from.mayBecome(to) && letters.move(letter, from, to, reason, who);
  }

  private void amend(UUID letter, UnaryOperator<ReviewSheet> change, String what, String who) {
    letters.amend(letter, change, what, who);
  }

  private ReviewRecipient chosen(ReviewRecipient recipient, DirectoryEntry entry) {
    return Sheets.chosen(recipient, entry, best(entry));
  }

  private @Nullable ChannelOption best(DirectoryEntry entry) {
    List<ChannelOption> options = channels.of(entry);
    return options.isEmpty() ? null : options.getFirst();
  }
}
