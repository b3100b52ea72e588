package fr.pli.desktop.recognition;

import java.util.Set;

/**
 * The practice that reads its own letters.
 *
 * @param ownPeople RPPS numbers of the people who sign here
 * @param town of the practice; may be empty
 */
public record Surroundings(Set<String> ownPeople, String town) {
  /** Nothing is known of the practice. */
  public static final Surroundings UNKNOWN = new Surroundings(Set.of(), "");

  public Surroundings {
    ownPeople = Set.copyOf(ownPeople);
  }
}
