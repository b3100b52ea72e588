package fr.pli.desktop.intake;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.ReviewSheet;
import java.util.UUID;

/** What was laid down beforehand for the letters of a watched folder. */
public interface StandingOrders {
  /** Nothing is laid down for any folder. */
  StandingOrders NONE =
      new StandingOrders() {
        @Override
        public boolean contradicted(Reading reading, String folder) {
          return false;
        }

        @Override
        public ReviewSheet complete(ReviewSheet sheet, Reading reading, String folder) {
          return sheet;
        }

        @Override
        public void cameToReview(UUID letter) {}
      };

  /** True when the folder says otherwise than the letter: a person is asked. */
  boolean contradicted(Reading reading, String folder);

  /** The sheet with what the folder adds where the letter says nothing. */
  ReviewSheet complete(ReviewSheet sheet, Reading reading, String folder);

  /** A letter was read for the first time, and stored: it may leave if it was allowed to. */
  void cameToReview(UUID letter);
}
