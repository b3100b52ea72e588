package fr.pli.desktop.intake;

import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.pages.PageCode;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.OutgoingLetter;
import java.util.List;

/** Joins what came with a letter, and the codes on its pages, with what was read on them. */
public final class CompanionDesk {
  private final PageReader pages;
  private final KeptCompanions kept;
  private final Joining joining;

  public CompanionDesk(PageReader pages, KeptCompanions kept, Joining joining) {
    this.pages = pages;
    this.kept = kept;
    this.joining = joining;
  }

  /**
   * What is known of a letter in all.
   *
   * @throws fr.pli.desktop.vault.StorageException if what came with it cannot be had now
   */
  Reading join(OutgoingLetter letter, byte[] pdf, Reading printed) {
    List<CompanionBytes> files =
        kept.of(new KeptCompanions.Letter(letter.folder(), letter.fileName(), letter.sha256()));
    return joining.join(printed, codes(pdf, printed), files);
  }

  /** A file of which no page could be read is not tried again. */
  private List<PageCode> codes(byte[] pdf, Reading printed) {
    try {
      return printed.pages() == 0 ? List.of() : pages.codes(pdf);
    } catch (UnreadableException noCodes) {
      return List.of();
    }
  }
}
