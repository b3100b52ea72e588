package fr.pli.desktop.learning;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.recognition.CueReading;
import fr.pli.desktop.recognition.Cues;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recogniser;
import fr.pli.desktop.vault.StorageException;
import fr.pli.exchange.letter.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises, then applies what was learned of letters that were printed alike. Adds the cues by
 * which the next correction will be remembered.
 */
public final class LearnedRecogniser implements Recogniser {
  private static final Logger LOG = LoggerFactory.getLogger(LearnedRecogniser.class);

  private final Recogniser recogniser;
  private final Lessons lessons;
  private final Directory directory;
  private final Supplier<List<Party>> doctors;

  /**
   * Wraps a recogniser.
   *
   * @param doctors who writes letters in this practice
   */
  public LearnedRecogniser(
      Recogniser recogniser, Lessons lessons, Directory directory, Supplier<List<Party>> doctors) {
    this.recogniser = recogniser;
    this.lessons = lessons;
    this.directory = directory;
    this.doctors = doctors;
  }

  @Override
  public Reading recognise(LetterText text) {
    Reading reading = recogniser.recognise(text);
    // Of several letters in one file nothing is certain, and nothing is learned.
    if (text.empty() || reading.notes().contains("several-letters")) {
      return reading;
    }
    CueReading page = CueReading.of(text, reading);
    try {
      return learned(page, page.cues(), reading);
    } catch (StorageException e) { // the letter is read all the same, with less
      LOG.warn("Nothing learned was used: {}", e.reason());
      return reading;
    }
  }

  private Reading learned(CueReading page, Cues cues, Reading reading) {
    Set<UUID> used = new HashSet<>();
    LearnedRecipients recipients = new LearnedRecipients(lessons, directory, page, used);
    LearnedValues values = new LearnedValues(lessons, directory, doctors.get(), used);
    Reading learned =
        reading.with(
            values.author(reading.author(), cues.author(), page.authorPlaces()),
            recipients.of(reading.recipients(), cues.recipients()),
            values.type(reading.type(), cues.title(), page.titlePlaces()),
            cues);
    lessons.used(used);
    return learned;
  }
}
