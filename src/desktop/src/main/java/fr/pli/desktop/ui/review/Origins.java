package fr.pli.desktop.ui.review;

import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Reasons;
import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.review.Origin.Alternative;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of each value of a letter why it is on the sheet, and what else it may be. */
final class Origins {
  /** Codes of values that a person put on the sheet. */
  private static final Set<String> BY_HAND = Set.of("chosen", "added", "typed");

  private static final int MOST = 4;

  private final Messages messages;
  private final ReviewWords words;
  private final List<Party> doctors;

  /**
   * @param doctors who writes letters in this practice
   */
  Origins(Messages messages, List<Party> doctors) {
    this.messages = messages;
    this.words = new ReviewWords(messages);
    this.doctors = doctors;
  }

  /** The values of a letter in the order of the sheet. */
  static List<String> fields(OpenLetter open) {
    List<String> fields =
        new ArrayList<>(List.of(Marks.PATIENT, Marks.TYPE, Marks.DATE, Marks.AUTHOR));
    open.sheet().recipients().forEach(each -> fields.add(Marks.RECIPIENT + each.id()));
    return fields;
  }

  /** Empty where there is nothing to tell: a value that is neither read nor chosen. */
  Optional<Origin> of(OpenLetter open, String field) {
    ReviewSheet sheet = open.sheet();
    Reading reading = open.letter().reading();
    Reading read = reading == null ? Reading.nothing(0, List.of()) : reading;
    return switch (field) {
      case Marks.PATIENT ->
          value(open, field, read.patient(), sheet.patient(), sheet.patientConfirmed(), List.of());
      case Marks.AUTHOR -> author(open, read, sheet);
      case Marks.TYPE -> value(open, field, read.type(), sheet.type(), true, types(read, sheet));
      case Marks.DATE -> value(open, field, read.date(), sheet.date(), true, dates(read, sheet));
      default -> recipient(open, field);
    };
  }

  private Optional<Origin> author(OpenLetter open, Reading read, ReviewSheet sheet) {
    boolean unread = read.author() == null || !read.author().certain();
    boolean only = doctors.size() == 1 && doctors.getFirst().equals(sheet.author());
    return unread && only
        ? Optional.of(new Origin(messages.text("review.origin.only-doctor"), true, List.of()))
        : value(open, Marks.AUTHOR, read.author(), sheet.author(), true, authors(read, sheet));
  }

  private Optional<Origin> value(
      OpenLetter open,
      String field,
      @Nullable Recognised<?> read,
      @Nullable Object now,
      boolean settled,
      List<Alternative> alternatives) {
    if (read == null && now == null) {
      return alternatives.isEmpty()
          ? Optional.empty()
          : Optional.of(new Origin(messages.text("review.origin.nothing"), false, alternatives));
    }
    if (read == null || (now != null && !read.value().equals(now))) {
      return Optional.of(new Origin(messages.text("review.origin.by-hand"), true, alternatives));
    }
    boolean sure = now != null && settled;
    return Optional.of(
        new Origin(
            why(open, field, read.reason(), read.places(), sure && read.certain()),
            sure,
            alternatives));
  }

  private Optional<Origin> recipient(OpenLetter open, String field) {
    return open.sheet().recipients().stream()
        .filter(each -> field.equals(Marks.RECIPIENT + each.id()))
        .findFirst()
        .map(
            each ->
                new Origin(
                    BY_HAND.contains(each.reason())
                        ? messages.text("review.origin.by-hand")
                        : why(open, field, each.reason(), each.places(), each.confirmed()),
                    each.confirmed(),
                    others(open, each)));
  }

  private String why(
      OpenLetter open, String field, String reason, List<Place> places, boolean sure) {
    Lesson lesson = open.lessons().get(field);
    if (reason.equals(Reasons.LEARNED) || reason.equals(Reasons.DOUBTED)) {
      return lesson == null
          ? messages.text("review.origin.learned-once")
          : messages.text(
              reason.equals(Reasons.LEARNED) ? "review.origin.learned" : "review.origin.doubted",
              messages.day(lesson.taught()),
              choice(lesson),
              lesson.words());
    }
    String where = messages.word("review.read.", reason);
    String how = messages.text(sure ? "review.origin.sure" : "review.origin.unsure");
    return places.isEmpty()
        ? messages.text("review.origin.read", where, how)
        : messages.text("review.origin.read-there", where, places.getFirst().page(), how);
  }

  private String choice(Lesson lesson) {
    return DocumentType.ofLoinc(lesson.choice()).map(words::type).orElse(lesson.label());
  }

  private static List<Alternative> others(OpenLetter open, ReviewRecipient recipient) {
    UUID id = recipient.id();
    List<Alternative> others = new ArrayList<>();
    for (DirectoryEntry entry : open.others().getOrDefault(id, List.of())) {
      String detail = ReviewWords.detail(entry);
      others.add(
          new Alternative(
              ReviewWords.name(entry) + (detail.isEmpty() ? "" : ", " + detail),
              (review, letter, who) -> review.chooseEntry(letter, id, entry.key(), who)));
    }
    return others;
  }

  private List<Alternative> authors(Reading read, ReviewSheet sheet) {
    List<Alternative> authors = new ArrayList<>();
    List<Party> known = new ArrayList<>(doctors);
    if (read.author() != null && known.stream().noneMatch(named(read.author().value())::equals)) {
      known.addFirst(read.author().value());
    }
    for (Party each : known) {
      if (sheet.author() == null || !named(each).name().equals(sheet.author().name())) {
        authors.add(
            new Alternative(
                each.displayName(), (review, letter, who) -> review.setAuthor(letter, each, who)));
      }
    }
    return authors.stream().limit(MOST).toList();
  }

  private Party named(Party party) {
    return doctors.stream()
        .filter(each -> each.name().equals(party.name()))
        .findFirst()
        .orElse(party);
  }

  private List<Alternative> types(Reading read, ReviewSheet sheet) {
    Recognised<DocumentType> type = read.type();
    return type == null || type.value() == sheet.type()
        ? List.of()
        : List.of(
            new Alternative(
                words.type(type.value()),
                (review, letter, who) -> review.setType(letter, type.value(), who)));
  }

  private List<Alternative> dates(Reading read, ReviewSheet sheet) {
    LocalDate born = sheet.patient() == null ? null : sheet.patient().birthDate();
    return TypedWords.dates(read.text()).stream()
        .filter(date -> !date.equals(sheet.date()) && !Objects.equals(date, born))
        .limit(MOST)
        .map(
            date ->
                new Alternative(
                    messages.date(date),
                    (review, letter, who) -> review.setDate(letter, date, who)))
        .toList();
  }
}
