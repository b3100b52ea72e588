package fr.pli.desktop.learning;

import fr.pli.desktop.recognition.Cues;
import fr.pli.desktop.recognition.Cues.Cue;
import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the corrections of letters teach. A letter without cues, a value that was not read on the
 * page, and whatever names the patient teach nothing.
 */
public final class Teaching {
  private final Lessons lessons;

  public Teaching(Lessons lessons) {
    this.lessons = lessons;
  }

  /** A letter that is corrected: its reading, and whom it is about, which is never learned. */
  public record Taught(UUID letter, Reading reading, @Nullable Patient patient) {
    private boolean names(String words) {
      return patient != null
          && Folding.words(words).stream().anyMatch(Folding.words(patient.familyName())::contains);
    }
  }

  /**
   * This wording means this entry.
   *
   * @param places of the recipient on the sheet, as read
   */
  public void recipient(
      Taught taught, String printed, List<Place> places, DirectoryEntry entry, String who) {
    taught
        .reading()
        .mentionOf(printed, places)
        .filter(_ -> entry.kind() == RecipientKind.PROFESSIONAL || !taught.names(printed))
        .ifPresent(
            mention -> {
              lessons.forget(Topic.NOT_A_RECIPIENT, mention.here(), who);
              lessons.teach(
                  new Correction(
                      taught.letter(),
                      Topic.RECIPIENT,
                      mention.exact(),
                      mention.wording(),
                      printed,
                      entry.key(),
                      (entry.title() + " " + entry.displayName()).strip(),
                      surely(taught.reading().recipientAt(printed, places), entry.key())),
                  who);
            });
  }

  /** Who was read for certain, and was not meant. */
  private static List<String> surely(Optional<RecognisedRecipient> read, String chosen) {
    return read.filter(it -> it.confidence() >= Recognised.CERTAIN)
        .filter(it -> it.candidates().size() == 1 && !it.candidates().contains(chosen))
        .filter(it -> !it.reason().equals(Reasons.LEARNED))
        .map(RecognisedRecipient::candidates)
        .orElse(List.of());
  }

  /** This wording, under this letterhead and there, is never a recipient. */
  public void notARecipient(Taught taught, String printed, List<Place> places, String who) {
    taught
        .reading()
        .mentionOf(printed, places)
        .filter(mention -> !mention.here().isEmpty() && !taught.names(printed))
        .ifPresent(
            mention ->
                lessons.teach(
                    new Correction(
                        taught.letter(),
                        Topic.NOT_A_RECIPIENT,
                        mention.here(),
                        mention.wording(),
                        printed,
                        "",
                        "",
                        List.of()),
                    who));
  }

  /** It is a recipient after all. */
  public void recipientAfterAll(Taught taught, RecognisedRecipient read, String who) {
    taught
        .reading()
        .mentionOf(read.printed(), read.places())
        .ifPresent(mention -> lessons.forget(Topic.NOT_A_RECIPIENT, mention.here(), who));
  }

  /** This letterhead and signature mean this author. */
  public void author(Taught taught, Party author, String who) {
    Recognised<Party> read = taught.reading().author();
    String before = read == null || !byItself(read) ? "" : Choices.keyOf(read.value());
    teach(
        taught,
        Topic.AUTHOR,
        cues(taught).map(Cues::author),
        Choices.author(author),
        author.displayName(),
        before,
        who);
  }

  /** This title means this type. */
  public void type(Taught taught, DocumentType type, String who) {
    Recognised<DocumentType> read = taught.reading().type();
    teach(
        taught,
        Topic.TYPE,
        cues(taught).map(Cues::title),
        type.loinc(),
        type.label(),
        read == null || !byItself(read) ? "" : read.value().loinc(),
        who);
  }

  private static boolean byItself(Recognised<?> read) {
    return read.certain() && !read.reason().equals(Reasons.LEARNED);
  }

  private static Optional<Cues> cues(Taught taught) {
    return Optional.ofNullable(taught.reading().cues());
  }

  private void teach(
      Taught taught,
      Topic topic,
      Optional<Cue> cue,
      String choice,
      String label,
      String before,
      String who) {
    cue.filter(Cue::present)
        .filter(it -> !taught.names(it.words()))
        .ifPresent(
            it ->
                lessons.teach(
                    new Correction(
                        taught.letter(),
                        topic,
                        it.key(),
                        "",
                        it.words(),
                        choice,
                        label,
                        before.isEmpty() ? List.of() : List.of(before)),
                    who));
  }

  /** This correspondent, read in one role, was given another. */
  public void role(
      Taught taught,
      String printed,
      List<Place> places,
      DirectoryEntry entry,
      RecipientRole given,
      String who) {
    String cue = roleCue(entry.key(), given);
    if (lessons.find(Topic.ROLE, cue).isPresent()) {
      // The habit that gave it the other role is no habit any more.
      lessons.forget(Topic.ROLE, cue, who);
      return;
    }
    taught
        .reading()
        .recipientAt(printed, places)
        .map(RecognisedRecipient::role)
        .filter(read -> read != given)
        .ifPresent(
            read ->
                habit(
                    taught.letter(),
                    Topic.ROLE,
                    roleCue(entry.key(), read),
                    entry.displayName(),
                    given.name(),
                    who));
  }

  static String roleCue(String key, RecipientRole read) {
    return cut(key) + " " + read.name();
  }

  /** This correspondent was given this channel, one of those that the directory knows. */
  public void channel(UUID letter, DirectoryEntry entry, Channel channel, String who) {
    habit(letter, Topic.CHANNEL, cut(entry.key()), entry.displayName(), channel.code(), who);
  }

  /** The channel that a correspondent is usually given; empty before the second time. */
  public Optional<Channel> channelOf(String key) {
    return lessons
        .find(Topic.CHANNEL, cut(key))
        .filter(Lesson::settled)
        .flatMap(
            lesson ->
                Arrays.stream(Channel.values())
                    .filter(channel -> channel.code().equals(lesson.choice()))
                    .findFirst());
  }

  private void habit(UUID letter, Topic topic, String cue, String name, String choice, String who) {
    lessons.teach(new Correction(letter, topic, cue, "", name, choice, choice, List.of()), who);
  }

  private static String cut(String key) {
    return key.length() <= 300 ? key : key.substring(0, 300);
  }
}
