package fr.pli.desktop.ui.review;

import java.util.List;

/**
 * What the sheet tells of one value.
 *
 * @param why where it was read or who said so, and how sure that is
 * @param sure false when a person has to look
 * @param alternatives what else it may be, likeliest first
 */
record Origin(String why, boolean sure, List<Alternative> alternatives) {
  Origin {
    alternatives = List.copyOf(alternatives);
  }

  /** Another value, taken in one act. */
  record Alternative(String label, ReviewModel.Decision decision) {}
}
