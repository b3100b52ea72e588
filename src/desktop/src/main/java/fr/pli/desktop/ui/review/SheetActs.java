package fr.pli.desktop.ui.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the parts of the sheet ask of the screen. */
interface SheetActs {
  /** Takes a decision about the open letter. */
  void decide(ReviewModel.Decision decision);

  /** Opens or closes the patient's form. */
  void editPatient(boolean on);

  /**
   * Opens the search in the directory.
   *
   * @param recipient the recipient whose entry is searched; null to add one
   */
  void searchRecipient(@Nullable UUID recipient);

  /** Opens the search for the author. */
  void searchAuthor();

  /** Closes the search. */
  void endSearch();

  /** Opens the fields for a channel typed by hand. */
  void typeChannel(@Nullable UUID recipient);

  /** Selects a value: its place on the page is shown, and why it is as it is. */
  void select(String field);

  /** Takes who was read off the sheet, here and in letters that are printed alike. */
  void notARecipient(UUID recipient);

  /** Shows the pages of the letter, to make several letters of it. */
  void split();

  /** Takes up again the letter that this one was split from. */
  void rejoin(UUID whole);

  /** Sends the same bytes again, or puts them into the bin. */
  void discard();
}
