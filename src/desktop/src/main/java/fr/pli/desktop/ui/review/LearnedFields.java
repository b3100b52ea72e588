package fr.pli.desktop.ui.review;

import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Lessons;
import fr.pli.desktop.learning.Reasons;
import fr.pli.desktop.learning.Topic;
import fr.pli.desktop.recognition.Cues;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lesson stands behind which value of a letter. */
final class LearnedFields {
  private LearnedFields() {}

  /** Lessons by field; a lesson that is forgotten since is not among them. Blocks. */
  static Map<String, Lesson> of(OutgoingLetter letter, ReviewSheet sheet, Lessons lessons) {
    Map<String, Lesson> found = new HashMap<>();
    Reading reading = letter.reading();
    Cues cues = reading == null ? null : reading.cues();
    if (reading == null || cues == null) {
      return found;
    }
    if (learned(reading.author())) {
      lessons
          .find(Topic.AUTHOR, cues.author().key())
          .ifPresent(lesson -> found.put(Marks.AUTHOR, lesson));
    }
    if (learned(reading.type())) {
      lessons
          .find(Topic.TYPE, cues.title().key())
          .ifPresent(lesson -> found.put(Marks.TYPE, lesson));
    }
    for (ReviewRecipient recipient : sheet.recipients()) {
      if (learned(recipient.reason())) {
        reading
            .mentionOf(recipient.printed(), recipient.places())
            .flatMap(mention -> lessons.find(Topic.RECIPIENT, mention.exact()))
            .ifPresent(lesson -> found.put(Marks.RECIPIENT + recipient.id(), lesson));
      }
    }
    return found;
  }

  private static boolean learned(@Nullable Recognised<?> value) {
    return value != null && learned(value.reason());
  }

  private static boolean learned(String reason) {
    return reason.equals(Reasons.LEARNED) || reason.equals(Reasons.DOUBTED);
  }
}
