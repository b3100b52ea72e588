package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.RecipientRole;
import java.util.List;

/**
 * A place in the letter that says that somebody gets it.
 *
 * @param evidence that whoever is named here is a recipient
 * @param reason code of why
 */
record Mention(RecipientRole role, Evidence evidence, List<Place> places, String reason) {
  Mention {
    places = List.copyOf(places);
  }
}
