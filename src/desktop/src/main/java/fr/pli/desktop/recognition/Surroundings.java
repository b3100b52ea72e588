package fr.pli.desktop.recognition;

import java.util.Set;

/**
 * The practice that reads its own letters.
 *
 * @param ownPeople RPPS numbers of the people who sign here
 * @param town of the practice; may be empty
 * @param correspondents whom the practice has written to
 */
public record Surroundings(Set<String> ownPeople, String town, Correspondents correspondents) {
  /** Nothing is known of the practice. */
  public static final Surroundings UNKNOWN = new Surroundings(Set.of(), "");

  public Surroundings {
    ownPeople = Set.copyOf(ownPeople);
  }

  /** A practice of which no past letters are known. */
  public Surroundings(Set<String> ownPeople, String town) {
    this(ownPeople, town, Correspondents.NONE);
  }
}
