package fr.pli.desktop.intake;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recogniser;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.work.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one letter: words, what is recognised in them, the sheet that is drafted from it. Never
 * fails: a letter of which nothing can be read still comes to review, and can be sent by hand.
 */
public final class LetterReader {
  private static final Logger LOG = LoggerFactory.getLogger(LetterReader.class);

  private final PageReader pages;
  private final Recogniser recogniser;
  private final CompanionDesk companions;
  private final Function<Reading, ReviewSheet> drafting;

  public LetterReader(
      PageReader pages,
      Recogniser recogniser,
      CompanionDesk companions,
      Function<Reading, ReviewSheet> drafting) {
    this.pages = pages;
    this.recogniser = recogniser;
    this.companions = companions;
    this.drafting = drafting;
  }

  /**
   * What is known of a letter: from its pages, and from what came with it; what was read until the
   * time for a file was over.
   */
  Reading read(OutgoingLetter letter, byte[] pdf) {
    return Deadline.within(
        Limits.FILE,
        () -> {
          Reading reading = companions.join(letter, pdf, read(pdf));
          return Deadline.over() ? noted(reading, Reasons.TIME_OVER) : reading;
        });
  }

  private Reading read(byte[] pdf) {
    try {
      LetterText text = pages.read(pdf);
      return text.empty() ? noted(recognised(text), Reasons.NO_TEXT) : recognised(text);
    } catch (UnreadableException e) {
      return Reading.nothing(0, List.of(Reasons.UNREADABLE + e.reason().code()));
    }
  }

  private Reading recognised(LetterText text) {
    try {
      return recogniser.recognise(text);
    } catch (RuntimeException | StackOverflowError e) { // a pattern on a hostile text may recurse
      LOG.warn("A letter was not recognised: {}", e.getClass().getName());
      return Reading.nothing(text.pages().size(), List.of(Reasons.NOT_RECOGNISED));
    }
  }

  ReviewSheet draft(Reading reading) {
    try {
      return drafting.apply(reading);
    } catch (RuntimeException e) {
      LOG.warn("A sheet was not drafted: {}", e.getClass().getName());
      return new ReviewSheet(null, false, null, null, null, List.of(), "", false);
    }
  }

  static Reading noted(Reading reading, String note) {
    if (reading.notes().contains(note)) {
      return reading;
    }
    List<String> notes = new ArrayList<>(reading.notes());
    notes.add(note);
    return reading.withNotes(notes);
  }
}
