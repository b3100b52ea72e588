package fr.pli.desktop.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person taught.
 *
 * @param words what is printed, or who the correspondent is, for people
 * @param choice directory key, author as JSON, LOINC code, role or channel; by topic
 * @param label the choice as people read it
 * @param instead what was read when it was taught; may be empty
 * @param times how often the choice was made since another one was, 1 or more
 * @param changes how often another choice took the place of an earlier one
 * @param taught when it was taught the last time
 * @param by who taught it the last time
 * @param uses letters that gained by it
 * @param used when it was last used; null before the first time
 */
public record Lesson(
    UUID id,
    Topic topic,
    String words,
    String choice,
    String label,
    List<String> instead,
    int times,
    int changes,
    Instant taught,
    String by,
    int uses,
    @Nullable Instant used) {
  public Lesson {
    instead = List.copyOf(instead);
  }

  /**
   * True when the choice may be made without asking. Where letters that are printed alike were
   * answered differently, it takes more equal answers each time; a habit takes two.
   */
  public boolean settled() {
    int needed = changes == 0 ? 1 : 2 + changes;
    return times >= Math.max(needed, topic.habit() ? 2 : 1);
  }
}
