package fr.pli.desktop;

import fr.pli.desktop.intake.StandingOrders;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.FolderDefaults;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.review.WithoutReview;
import fr.pli.desktop.settings.Consent;
import java.util.UUID;
import java.util.function.Supplier;

/** The orders of the settings; what may leave without review is approved in the outbox. */
final class FolderOrders implements StandingOrders {
  private final FolderDefaults defaults;
  private final WithoutReview withoutReview;
  private final Letters letters;
  private final Supplier<Outbox> outbox;

  /**
   * Joins intake to what comes after it.
   *
   * @param outbox asked once letters are read; it is built after intake
   */
  FolderOrders(
      FolderDefaults defaults,
      WithoutReview withoutReview,
      Letters letters,
      Supplier<Outbox> outbox) {
    this.defaults = defaults;
    this.withoutReview = withoutReview;
    this.letters = letters;
    this.outbox = outbox;
  }

  @Override
  public boolean contradicted(Reading reading, String folder) {
    return defaults.contradicted(reading, folder);
  }

  @Override
  public ReviewSheet complete(ReviewSheet sheet, Reading reading, String folder) {
    return defaults.complete(sheet, reading, folder);
  }

  @Override
  public void cameToReview(UUID letter) {
    if (letters.find(letter).flatMap(withoutReview::consent).isPresent()) {
      outbox.get().approveUnreviewed(letter, now -> withoutReview.consent(now).map(Consent::who));
    }
  }
}
