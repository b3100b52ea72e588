package fr.pli.desktop.review;

import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Patient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a letter still lacks. Whatever is not certain blocks: nothing leaves on a guess. */
public final class Readiness {
  /** Reason of a letter whose bytes may leave once more, because a person said so. */
  public static final String SENT_ANYWAY = "sent-anyway";

  private final Letters letters;
  private final Sharing sharing;

  public Readiness(Letters letters, Sharing sharing) {
    this.letters = letters;
    this.sharing = sharing;
  }

  /** True when the letter may be approved as it stands. */
  public boolean ready(OutgoingLetter letter) {
    return letter.state() == LetterState.TO_REVIEW && missing(letter).isEmpty();
  }

  /** What a person has to settle, in the order of the sheet; empty when the letter is ready. */
  public List<Missing> missing(OutgoingLetter letter) {
    List<Missing> missing = new ArrayList<>();
    sentBefore(letter).ifPresent(missing::add);
    if (letter.reading() != null && letter.reading().severalLetters()) {
      missing.add(new Missing.SeveralLetters());
    }
    ReviewSheet sheet = letter.sheet();
    if (sheet == null) {
      missing.add(new Missing.PatientUnknown());
      missing.add(new Missing.NoRecipient());
      return missing;
    }
    missing.addAll(missing(sheet));
    missing.addAll(unwanted(letter, sheet, sharing));
    return missing;
  }

  /** Recipients to whom the patient does not let the letter go, or was not asked about. */
  public static List<Missing> unwanted(OutgoingLetter letter, ReviewSheet sheet, Sharing sharing) {
    List<Missing> unwanted = new ArrayList<>();
    for (ReviewRecipient each : sheet.recipients()) {
      switch (sharing.of(letter, each)) {
        case FREE -> {}
        case NOT_ASKED -> unwanted.add(new Missing.PatientNotAsked(each.id(), nameOf(each)));
        case OBJECTED -> unwanted.add(new Missing.PatientObjects(each.id(), nameOf(each)));
      }
    }
    return unwanted;
  }

  /** What the sheet alone lacks. */
  public static List<Missing> missing(ReviewSheet sheet) {
    List<Missing> missing = new ArrayList<>();
    patient(sheet).ifPresent(missing::add);
    if (sheet.author() == null) {
      missing.add(new Missing.AuthorUnknown());
    }
    if (sheet.recipients().isEmpty() && sheet.patientMail().isEmpty() && !sheet.toRecord()) {
      missing.add(new Missing.NoRecipient());
    }
    sheet.recipients().forEach(each -> recipient(each, sheet.patient()).ifPresent(missing::add));
    if (!sheet.patientMail().isEmpty() && !PatientAddress.valid(sheet.patientMail())) {
      missing.add(new Missing.PatientAddressWrong());
    }
    if (sheet.toRecord() && !hasValidIns(sheet.patient())) {
      missing.add(new Missing.RecordNeedsIns());
    }
    return missing;
  }

  private Optional<Missing> sentBefore(OutgoingLetter letter) {
    if (letter.sha256().isEmpty() || letter.reason().equals(SENT_ANYWAY)) {
      return Optional.empty();
    }
    return letters
        .sentBefore(letter.sha256(), letter.id())
        .map(earlier -> new Missing.AlreadySent(earlier.id()));
  }

  private static Optional<Missing> patient(ReviewSheet sheet) {
    Patient patient = sheet.patient();
    if (patient == null || patient.familyName().isBlank()) {
      return Optional.of(new Missing.PatientUnknown());
    }
    if (sheet.patientConfirmed()) {
      return Optional.empty();
    }
    return patient.ins() != null && !patient.ins().keyValid()
        ? Optional.of(new Missing.InsKeyWrong())
        : Optional.of(new Missing.PatientUnconfirmed());
  }

  private static Optional<Missing> recipient(ReviewRecipient recipient, @Nullable Patient patient) {
    String name = nameOf(recipient);
    if (!recipient.confirmed()) {
      return Optional.of(
          recipient.candidates().size() > 1
              ? new Missing.RecipientAmbiguous(recipient.id(), name)
              : new Missing.RecipientUnconfirmed(recipient.id(), name));
    }
    ChannelOption option = recipient.option();
    if (option == null || !usable(option)) {
      return Optional.of(new Missing.RecipientWithoutChannel(recipient.id(), name));
    }
    return option.channel() == Channel.RECORD && !hasValidIns(patient)
        ? Optional.of(new Missing.RecordNeedsIns())
        : Optional.empty();
  }

  private static boolean usable(ChannelOption option) {
    return option.channel() == Channel.POST
        ? !option.postalLines().isEmpty()
        : !option.target().isBlank();
  }

  private static String nameOf(ReviewRecipient recipient) {
    return recipient.printed().isBlank() ? recipient.party().displayName() : recipient.printed();
  }

  static boolean hasValidIns(@Nullable Patient patient) {
    return patient != null && patient.ins() != null && patient.ins().keyValid();
  }
}
