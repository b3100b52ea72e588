package fr.pli.desktop.learning;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.recognition.CueReading;
import fr.pli.desktop.recognition.Cues.Mention;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Recipients, knowing what was learned of such wordings. */
final class LearnedRecipients {
  private static final double CERTAIN = 0.95;
  private static final double DOUBT = 0.5;

  private final Lessons lessons;
  private final Directory directory;
  private final CueReading page;
  private final Set<UUID> used;

  /**
   * Looks at one letter.
   *
   * @param used gets the lessons by which the letter gained
   */
  LearnedRecipients(Lessons lessons, Directory directory, CueReading page, Set<UUID> used) {
    this.lessons = lessons;
    this.directory = directory;
    this.page = page;
    this.used = used;
  }

  /** The recipients in their order; who is known to be none stays, with that reason. */
  List<RecognisedRecipient> of(List<RecognisedRecipient> read, List<Mention> mentions) {
    List<RecognisedRecipient> learned = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      RecognisedRecipient recipient = read.get(i);
      learned.add(
          mentions.get(i).present() ? inItsRole(of(i, recipient, mentions.get(i))) : recipient);
    }
    return learned;
  }

  private RecognisedRecipient of(int at, RecognisedRecipient read, Mention mention) {
    Optional<Lesson> none = settled(Topic.NOT_A_RECIPIENT, mention.here());
    if (none.isPresent()) {
      used.add(none.get().id());
      return with(read, read.confidence(), read.candidates(), Reasons.NOT_A_RECIPIENT);
    }
    Lesson lesson = lessons.find(Topic.RECIPIENT, mention.exact()).orElse(null);
    DirectoryEntry entry = lesson == null ? null : directory.find(lesson.choice()).orElse(null);
    if (lesson == null || entry == null || !named(entry, lesson)) {
      return likeliestFirst(read, mention);
    }
    if (certainly(read, entry.key())) {
      return read;
    }
    used.add(lesson.id());
    return doubtful(at, read, lesson, entry) ? offered(read, entry) : chosen(read, entry);
  }

  private Optional<Lesson> settled(Topic topic, String cue) {
    return cue.isEmpty() ? Optional.empty() : lessons.find(topic, cue).filter(Lesson::settled);
  }

  /** An entry whose key passed on to someone else is not the one that was chosen. */
  private static boolean named(DirectoryEntry entry, Lesson lesson) {
    return entry.kind() != RecipientKind.PROFESSIONAL
        || Folding.glue(lesson.label()).endsWith(Folding.glue(entry.displayName()));
  }

  private boolean doubtful(int at, RecognisedRecipient read, Lesson lesson, DirectoryEntry entry) {
    boolean surelyOther =
        certain(read)
            && !read.candidates().isEmpty()
            && !lesson.instead().contains(read.candidates().getFirst());
    List<DirectoryEntry> others =
        read.candidates().stream()
            .filter(key -> !key.equals(entry.key()))
            .flatMap(key -> directory.find(key).stream())
            .toList();
    return !lesson.settled() || surelyOther || page.contradicts(at, entry, others);
  }

  private static boolean certain(RecognisedRecipient read) {
    return read.confidence() >= Recognised.CERTAIN && read.candidates().size() == 1;
  }

  private static boolean certainly(RecognisedRecipient read, String key) {
    return certain(read) && read.candidates().getFirst().equals(key);
  }

  private static RecognisedRecipient chosen(RecognisedRecipient read, DirectoryEntry entry) {
    Party party =
        new Party(
            entry.kind(),
            entry.title(),
            entry.displayName(),
            entry.town(),
            entry.rpps(),
            entry.finess());
    return new RecognisedRecipient(
        party,
        read.role(),
        read.printed(),
        List.of(entry.key()),
        CERTAIN,
        read.places(),
        Reasons.LEARNED);
  }

  /** Both what was chosen before and what is read now, in this order. */
  private static RecognisedRecipient offered(RecognisedRecipient read, DirectoryEntry entry) {
    return with(read, DOUBT, first(entry.key(), read.candidates()), Reasons.DOUBTED);
  }

  /** Printed alike elsewhere: whom it meant there stands first among those to choose from. */
  private RecognisedRecipient likeliestFirst(RecognisedRecipient read, Mention mention) {
    if (read.candidates().size() < 2) {
      return read;
    }
    return lessons.worded(mention.wording()).stream()
        .filter(lesson -> lesson.topic() == Topic.RECIPIENT)
        .map(Lesson::choice)
        .filter(read.candidates()::contains)
        .findFirst()
        .map(key -> with(read, read.confidence(), first(key, read.candidates()), read.reason()))
        .orElse(read);
  }

  private RecognisedRecipient inItsRole(RecognisedRecipient read) {
    if (!certain(read)) {
      return read;
    }
    Optional<Lesson> habit =
        settled(Topic.ROLE, Teaching.roleCue(read.candidates().getFirst(), read.role()));
    habit.ifPresent(lesson -> used.add(lesson.id()));
    return habit
        .map(_ -> read.role() == RecipientRole.TO ? RecipientRole.CC : RecipientRole.TO)
        .map(role -> as(read, role))
        .orElse(read);
  }

  private static List<String> first(String key, List<String> keys) {
    return Stream.concat(Stream.of(key), keys.stream()).distinct().toList();
  }

  private static RecognisedRecipient as(RecognisedRecipient r, RecipientRole role) {
    return new RecognisedRecipient(
        r.party(), role, r.printed(), r.candidates(), r.confidence(), r.places(), r.reason());
  }

  private static RecognisedRecipient with(
      RecognisedRecipient r, double confidence, List<String> candidates, String reason) {
    return new RecognisedRecipient(
        r.party(), r.role(), r.printed(), candidates, confidence, r.places(), reason);
  }
}
