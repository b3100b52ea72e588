package fr.pli.desktop.ui.review;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.exchange.directory.DirectoryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The letter that is looked at, with all that its sheet shows.
 *
 * @param options channels of each recipient, best first
 * @param candidates entries to choose from, by recipient
 * @param others who else of the same name a recipient may be
 * @param lessons what was learned of a value, by its field
 * @param splitFrom the file that it was a part of, null when it was none or cannot be one again
 * @param earlier the letter with the same bytes that left before, null when there is none
 */
record OpenLetter(
    QueuedLetter queued,
    ReviewSheet sheet,
    Map<UUID, List<ChannelOption>> options,
    Map<UUID, List<DirectoryEntry>> candidates,
    Map<UUID, List<DirectoryEntry>> others,
    Map<String, Lesson> lessons,
    @Nullable OutgoingLetter splitFrom,
    @Nullable OutgoingLetter earlier) {
  private static final int MOST_OTHERS = 4;

  private static final ReviewSheet BLANK =
      new ReviewSheet(null, false, null, null, null, List.of(), "", false);

  UUID id() {
    return queued.id();
  }

  OutgoingLetter letter() {
    return queued.letter();
  }

  /** True when nothing blocks it any more. */
  boolean ready() {
    return queued.ready();
  }

  /** True while a person may change its sheet. */
  boolean changeable() {
    return ready() || queued.group() == QueuedLetter.Group.TO_CHECK;
  }

  /** True when several letters can be made of it. */
  boolean splittable() {
    Reading reading = letter().reading();
    return changeable() && reading != null && reading.pages() > 1;
  }

  /** Asks the rooms for what the sheet shows. Blocks. */
  static OpenLetter of(QueuedLetter queued, DeskServices services) {
    ReviewSheet sheet = queued.letter().sheet() == null ? BLANK : queued.letter().sheet();
    Map<UUID, List<ChannelOption>> options = new LinkedHashMap<>();
    Map<UUID, List<DirectoryEntry>> candidates = new LinkedHashMap<>();
    Map<UUID, List<DirectoryEntry>> others = new LinkedHashMap<>();
    for (ReviewRecipient recipient : sheet.recipients()) {
      options.put(recipient.id(), options(services.review(), recipient, sheet));
      candidates.put(recipient.id(), candidates(services.directory(), recipient));
      others.put(recipient.id(), others(services.directory(), recipient));
    }
    return new OpenLetter(
        queued,
        sheet,
        options,
        candidates,
        others,
        LearnedFields.of(queued.letter(), sheet, services.lessons()),
        services.letters().splitFrom(queued.id()).orElse(null),
        earlier(queued, services));
  }

  /** Candidates that were not chosen, then whoever bears the same name. */
  private static List<DirectoryEntry> others(Directory directory, ReviewRecipient recipient) {
    String key = recipient.directoryKey();
    DirectoryEntry entry = key == null ? null : directory.find(key).orElse(null);
    if (entry == null) {
      return List.of();
    }
    Stream<DirectoryEntry> read =
        recipient.candidates().stream().flatMap(each -> directory.find(each).stream());
    Stream<DirectoryEntry> named =
        entry.familyName().isEmpty()
            ? Stream.of()
            : directory.familyNamed(entry.familyName()).stream();
    return Stream.concat(read, named)
        .filter(each -> !each.key().equals(entry.key()))
        .distinct()
        .limit(MOST_OTHERS)
        .toList();
  }

  private static List<ChannelOption> options(
      Review review, ReviewRecipient recipient, ReviewSheet sheet) {
    return review.channels(recipient, sheet.patient(), sheet.patientMail());
  }

  private static List<DirectoryEntry> candidates(Directory directory, ReviewRecipient recipient) {
    if (recipient.confirmed()) {
      return List.of();
    }
    return recipient.candidates().stream().flatMap(key -> directory.find(key).stream()).toList();
  }

  private static @Nullable OutgoingLetter earlier(QueuedLetter queued, DeskServices services) {
    for (Missing missing : queued.missing()) {
      if (missing instanceof Missing.AlreadySent(UUID earlier)) {
        return services.letters().find(earlier).orElse(null);
      }
    }
    return null;
  }
}
