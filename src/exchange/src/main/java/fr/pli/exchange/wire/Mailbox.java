package fr.pli.exchange.wire;

import java.util.List;
import java.util.UUID;

/**
 * A practice's mailbox in the Pli network.
 *
 * @param name the practice: "Cabinet des Tilleuls"
 * @param town may be empty
 * @param people who works there
 */
public record Mailbox(UUID id, String name, String town, String finess, List<Person> people) {
  public Mailbox {
    people = List.copyOf(people);
  }

  /**
   * Someone of the practice.
   *
   * @param rpps 11 digits, or empty (a secretary)
   * @param role "doctor", "secretary", "administrator", "replacement"
   */
  public record Person(String name, String title, String rpps, String role) {}
}
