package fr.pli.desktop.people;

import fr.pli.exchange.letter.Party;

/**
 * Whoever is signed in, as an author of letters.
 *
 * @param displayName title and name: "Dr Claire MORVAN"
 * @param rpps national number, may be empty
 */
public record Self(String displayName, String rpps) {
  /** True when this person wrote it: the same number, or the same name where there is none. */
  boolean is(Party author) {
    if (author.rpps() == null) {
      return rpps.isEmpty() && author.displayName().equals(displayName);
    }
    return author.rpps().value().equals(rpps);
  }
}
