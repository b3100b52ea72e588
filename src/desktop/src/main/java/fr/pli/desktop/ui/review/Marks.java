package fr.pli.desktop.ui.review;

import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.pages.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a letter's values on its pages. */
final class Marks {
  static final String PATIENT = "patient";
  static final String AUTHOR = "author";
  static final String TYPE = "type";
  static final String DATE = "date";
  static final String RECIPIENT = "recipient-";

  private Marks() {}

  static List<Mark> of(OpenLetter open, Messages messages) {
    List<Mark> marks = new ArrayList<>();
    Reading reading = open.letter().reading();
    if (reading != null) {
      add(marks, PATIENT, Mark.Kind.PATIENT, reading.patient(), messages.text("review.patient"));
      add(marks, AUTHOR, Mark.Kind.AUTHOR, reading.author(), messages.text("review.author"));
      add(marks, TYPE, Mark.Kind.TYPE, reading.type(), messages.text("review.type"));
      add(marks, DATE, Mark.Kind.DATE, reading.date(), messages.text("review.date"));
    }
    for (ReviewRecipient recipient : open.sheet().recipients()) {
      for (Place place : recipient.places()) {
        marks.add(
            new Mark(
                RECIPIENT + recipient.id(),
                Mark.Kind.RECIPIENT,
                place,
                recipient.party().displayName()));
      }
    }
    return marks;
  }

  private static void add(
      List<Mark> marks, String field, Mark.Kind kind, @Nullable Recognised<?> value, String name) {
    if (value != null) {
      value.places().forEach(place -> marks.add(new Mark(field, kind, place, name)));
    }
  }
}
