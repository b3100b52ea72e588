package fr.pli.desktop.learning;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.recognition.Cues.Cue;
import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Author and type, knowing what was learned of such letterheads and titles. */
final class LearnedValues {
  private static final double CERTAIN = 0.95;
  private static final double DOUBT = 0.5;

  private final Lessons lessons;
  private final Directory directory;
  private final List<Party> doctors;
  private final Set<UUID> used;

  /**
   * Looks at one letter.
   *
   * @param used gets the lessons by which the letter gained
   */
  LearnedValues(Lessons lessons, Directory directory, List<Party> doctors, Set<UUID> used) {
    this.lessons = lessons;
    this.directory = directory;
    this.doctors = doctors;
    this.used = used;
  }

  @Nullable Recognised<Party> author(
      @Nullable Recognised<Party> read, Cue cue, List<Place> places) {
    Lesson lesson = find(Topic.AUTHOR, cue);
    Party author = lesson == null ? null : Choices.author(lesson.choice()).orElse(null);
    return lesson == null || author == null || !here(author)
        ? read
        : learned(read, lesson, author, Choices::keyOf, places);
  }

  @Nullable Recognised<DocumentType> type(
      @Nullable Recognised<DocumentType> read, Cue cue, List<Place> places) {
    Lesson lesson = find(Topic.TYPE, cue);
    Optional<DocumentType> type =
        lesson == null ? Optional.empty() : DocumentType.ofLoinc(lesson.choice());
    return lesson == null || type.isEmpty()
        ? read
        : learned(read, lesson, type.get(), DocumentType::loinc, places);
  }

  private @Nullable Lesson find(Topic topic, Cue cue) {
    return cue.present() ? lessons.find(topic, cue.key()).orElse(null) : null;
  }

  /** Still a doctor of the practice, or still in the directory. */
  private boolean here(Party author) {
    String key = Choices.keyOf(author);
    return doctors.stream().anyMatch(doctor -> Choices.keyOf(doctor).equals(key))
        || directory.find(key).isPresent();
  }

  private <T> @Nullable Recognised<T> learned(
      @Nullable Recognised<T> read,
      Lesson lesson,
      T choice,
      Function<T, String> key,
      List<Place> places) {
    String now = read == null || !read.certain() ? "" : key.apply(read.value());
    if (now.equals(key.apply(choice))) {
      return read;
    }
    used.add(lesson.id());
    List<Place> shown = read == null || read.places().isEmpty() ? places : read.places();
    boolean surelyOther = !now.isEmpty() && !lesson.instead().contains(now);
    if (lesson.settled() && !surelyOther) {
      return new Recognised<>(choice, CERTAIN, shown, Reasons.LEARNED);
    }
    T offered = read == null ? choice : read.value();
    return new Recognised<>(offered, DOUBT, shown, Reasons.DOUBTED);
  }
}
