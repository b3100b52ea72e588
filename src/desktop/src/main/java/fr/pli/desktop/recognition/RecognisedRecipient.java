package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientRole;
import java.util.List;

/**
 * A recipient that a letter names.
 *
 * @param party as matched in the directory, or as printed when there is no match or no choice yet
 * @param printed the words on the page: "Dr J. MARTIN"
 * @param candidates keys of directory entries: one = matched, several = a person must choose, none
 *     = unknown to the directory
 */
public record RecognisedRecipient(
    Party party,
    RecipientRole role,
    String printed,
    List<String> candidates,
    double confidence,
    List<Place> places,
    String reason) {
  public RecognisedRecipient {
    candidates = List.copyOf(candidates);
    places = List.copyOf(places);
  }

  /** True for the mention with these words in these places. */
  boolean is(String words, List<Place> where) {
    return printed.equals(words) && places.equals(where);
  }
}
