package fr.pli.desktop.review;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.RecipientKind;
import java.util.Optional;

/** Recipients of the page as recipients of the sheet. */
record ReadRecipients(Directory directory, Channels channels) {
  /** Confirmed where it was read for certain and the directory still knows it. */
  ReviewRecipient of(RecognisedRecipient read) {
    boolean certain = read.confidence() >= Recognised.CERTAIN;
    return recipient(read, read.reason(), certain);
  }

  /** To be compared with the page, however certain it was read. */
  ReviewRecipient unconfirmed(RecognisedRecipient read, String reason) {
    return recipient(read, reason, false);
  }

  private ReviewRecipient recipient(RecognisedRecipient read, String reason, boolean certain) {
    Optional<DirectoryEntry> entry =
        read.candidates().size() == 1
            ? directory.find(read.candidates().getFirst())
            : Optional.empty();
    return new ReviewRecipient(
        Ids.next(),
        entry.map(Sheets::party).orElse(read.party()),
        read.role(),
        read.printed(),
        entry.map(DirectoryEntry::key).orElse(null),
        read.candidates(),
        certain && (entry.isPresent() || isPatient(read)),
        read.places(),
        reason,
        entry.flatMap(this::best).orElse(null));
  }

  private Optional<ChannelOption> best(DirectoryEntry entry) {
    return channels.of(entry).stream().findFirst();
  }

  static boolean isPatient(RecognisedRecipient read) {
    return read.party().kind() == RecipientKind.PATIENT;
  }
}
