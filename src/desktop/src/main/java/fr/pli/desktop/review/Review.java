package fr.pli.desktop.review;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.learning.Teaching;
import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.RecognisedRecipient;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a letter, one call each. Every decision is stored at once, with who
 * took it; what holds for other letters too is then learned.
 *
 * <p>Changes of the sheet throw {@link IllegalStateException} when the letter is not to review any
 * more, {@link IllegalArgumentException} when the recipient is not on it, and {@link
 * fr.pli.desktop.people.NotAllowedException} without the right to prepare.
 */
public final class Review {
  private final Letters letters;
  private final Directory directory;
  private final Channels channels;
  private final Teaching teaching;
  private final Guard guard;
  private final Sharing sharing;

  public Review(
      Letters letters,
      Directory directory,
      Channels channels,
      Teaching teaching,
      Sharing sharing,
      Guard guard) {
    this.letters = letters;
    this.sharing = sharing;
    this.directory = directory;
    this.channels = channels;
    this.teaching = teaching;
    this.guard = guard;
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
    learn(
        letter,
        recipient,
        (taught, it) -> teaching.recipient(taught, it.printed(), it.places(), entry, who));
  }

  /** The recipient on the sheet was compared with the page and is the right one. */
  public void confirmRecipient(UUID letter, UUID recipient, String who) {
    amend(
        letter,
        sheet -> Sheets.recipient(sheet, recipient, Sheets::confirmed),
        "recipient-confirmed",
        who);
    learn(
        letter,
        recipient,
        (taught, it) ->
            entryOf(it)
                .ifPresent(
                    entry -> teaching.recipient(taught, it.printed(), it.places(), entry, who)));
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

  /** This letter does not go to this recipient; that says nothing of other letters. */
  public void removeRecipient(UUID letter, UUID recipient, String who) {
    amend(letter, sheet -> Sheets.minus(sheet, recipient), "recipient-removed", who);
  }

  /** What was read is no recipient, here and in letters that are printed alike. */
  public void notARecipient(UUID letter, UUID recipient, String who) {
    requirePrepare();
    learn(
        letter,
        recipient,
        (taught, it) -> teaching.notARecipient(taught, it.printed(), it.places(), who));
    amend(letter, sheet -> Sheets.minus(sheet, recipient), "not-a-recipient", who);
  }

  /** What was left out because of a lesson is a recipient after all; the lesson is forgotten. */
  public void recipientAfterAll(UUID letter, RecognisedRecipient read, String who) {
    ReviewRecipient back =
        new ReadRecipients(directory, channels).unconfirmed(read, "recipient-after-all");
    amend(letter, sheet -> Sheets.plus(sheet, back), "recipient-added", who);
    taught(letter).ifPresent(taught -> teaching.recipientAfterAll(taught, read, who));
  }

  /** What a letter still lacks. */
  public Readiness readiness() {
    return new Readiness(letters, sharing);
  }

  /**
   * Takes down what the patient said about a recipient of a letter that is to review.
   *
   * @param everybody true when it was said about everybody outside the care team
   */
  public void patientSaid(
      UUID letter, UUID recipient, boolean everybody, Sharing.Wish wish, String who) {
    requirePrepare();
    ReviewSheet sheet = letters.find(letter).map(OutgoingLetter::sheet).orElseThrow();
    Patient patient = Objects.requireNonNull(sheet.patient(), "Nobody knows who the patient is");
    Party about =
        sheet.recipients().stream()
            .filter(each -> each.id().equals(recipient))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No such recipient"))
            .party();
    sharing.record(patient, everybody ? null : about, wish, who);
    amend(
        letter,
        same -> same,
        "patient-" + (wish == Sharing.Wish.OBJECTED ? "objects" : "agrees"),
        who);
  }

  /** Chooses one of the recipient's channels, or one typed by hand. */
  public void setChannel(UUID letter, UUID recipient, ChannelOption option, String who) {
    amend(
        letter,
        sheet -> Sheets.recipient(sheet, recipient, each -> Sheets.by(each, option)),
        "channel-chosen",
        who);
    learn(
        letter,
        recipient,
        (_, it) ->
            entryOf(it)
                .filter(entry -> offered(entry, option))
                .ifPresent(entry -> teaching.channel(letter, entry, option.channel(), who)));
  }

  public void setRole(UUID letter, UUID recipient, RecipientRole role, String who) {
    amend(
        letter,
        sheet -> Sheets.recipient(sheet, recipient, each -> Sheets.as(each, role)),
        "role-chosen",
        who);
    learn(
        letter,
        recipient,
        (taught, it) ->
            entryOf(it)
                .ifPresent(
                    entry -> teaching.role(taught, it.printed(), it.places(), entry, role, who)));
  }

  public void setType(UUID letter, @Nullable DocumentType type, String who) {
    amend(letter, sheet -> Sheets.type(sheet, type), "type-chosen", who);
    if (type != null) {
      taught(letter).ifPresent(taught -> teaching.type(taught, type, who));
    }
  }

  public void setDate(UUID letter, @Nullable LocalDate date, String who) {
    amend(letter, sheet -> Sheets.date(sheet, date), "date-chosen", who);
  }

  public void setAuthor(UUID letter, Party author, String who) {
    amend(letter, sheet -> Sheets.author(sheet, author), "author-chosen", who);
    taught(letter).ifPresent(taught -> teaching.author(taught, author, who));
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
    requirePrepare();
    OutgoingLetter now = letters.find(letter).orElse(null);
    if (now != null && now.reason().equals(Letters.SPLIT)) {
      return letters.rejoin(letter, who);
    }
    if (now == null || now.reason().equals(Letters.REJOINED)) {
      return false; // its pages are in the whole letter
    }
    if (now.document() == null) {
      // Its file was never taken in: forgotten here, it is found again by the next scan.
      letters.vanished(letter);
      return true;
    }
    if (now.reading() == null) {
      // Never read, perhaps because no PDF could be made of it: that is tried again.
      letters.move(letter, LetterState.DISCARDED, LetterState.SET_ASIDE, "", who);
      return letters.move(letter, LetterState.SET_ASIDE, LetterState.READING, "", who);
    }
    return letters.move(letter, LetterState.DISCARDED, LetterState.TO_REVIEW, "", who)
        || letters.move(letter, LetterState.SET_ASIDE, LetterState.TO_REVIEW, "", who);
  }

  /** The file seems to hold several letters and shall be sent as one. */
  public void keepWhole(UUID letter, String who) {
    requirePrepare();
    letters.keepWhole(letter, who);
  }

  /** The same bytes have left before and shall leave again. */
  public void sendAnyway(UUID letter, String who) {
    requirePrepare();
    letters.allowAgain(letter, who);
  }

  /**
   * Leaves a complete letter to its doctor, who signs and sends it.
   *
   * @throws IllegalStateException if something is missing, or the letter is not to review any more
   */
  public void prepareForSignature(UUID letter, String who) {
    requirePrepare();
    boolean ready = letters.find(letter).filter(readiness()::ready).isPresent();
    if (!ready) {
      throw new IllegalStateException("The letter is not ready");
    }
    letters.prepare(letter, who);
  }

  private void requirePrepare() {
    guard.require(new Act.Prepare());
  }

  private boolean moveFrom(UUID letter, LetterState to, String reason, String who) {
    requirePrepare();
    LetterState from = letters.find(letter).map(OutgoingLetter::state).orElse(to);
    return from.mayBecome(to) && letters.move(letter, from, to, reason, who);
  }

  /** Someone read on the page, as the sheet has it now. */
  private void learn(
      UUID letter, UUID recipient, BiConsumer<Teaching.Taught, ReviewRecipient> lesson) {
    ReviewSheet sheet = letters.find(letter).map(OutgoingLetter::sheet).orElse(null);
    taught(letter)
        .filter(_ -> sheet != null)
        .ifPresent(
            taught ->
                Objects.requireNonNull(sheet).recipients().stream()
                    .filter(each -> each.id().equals(recipient))
                    .findFirst()
                    .ifPresent(each -> lesson.accept(taught, each)));
  }

  private Optional<Teaching.Taught> taught(UUID id) {
    OutgoingLetter letter = letters.find(id).orElse(null);
    Reading reading = letter == null ? null : letter.reading();
    if (letter == null || reading == null) {
      return Optional.empty();
    }
    Patient patient = letter.sheet() == null ? null : letter.sheet().patient();
    return Optional.of(new Teaching.Taught(id, reading, patient));
  }

  private Optional<DirectoryEntry> entryOf(ReviewRecipient recipient) {
    return Optional.ofNullable(recipient.directoryKey()).flatMap(directory::find);
  }

  private boolean offered(DirectoryEntry entry, ChannelOption option) {
    return channels.of(entry).stream()
        .anyMatch(
            each -> each.channel() == option.channel() && each.target().equals(option.target()));
  }

  private void amend(UUID letter, UnaryOperator<ReviewSheet> change, String what, String who) {
    requirePrepare();
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
