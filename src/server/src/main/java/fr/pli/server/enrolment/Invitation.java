package fr.pli.server.enrolment;

import fr.pli.exchange.wire.Mailbox.Person;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may enrol one workstation.
 *
 * @param mailbox the practice that the workstation joins, or null to found a new one
 * @param practice name of a new practice; ignored when it joins
 * @param town of a new practice; may be empty
 * @param finess of a new practice; may be empty
 * @param person who will work there; added to the practice if not yet known
 * @param validFor 1 minute to 30 days
 */
public record Invitation(
    @Nullable UUID mailbox,
    String practice,
    String town,
    String finess,
    Person person,
    Duration validFor) {
  /** Validity when nothing else is asked. */
  public static final Duration USUAL = Duration.ofDays(2);

  public Invitation {
    if (validFor.compareTo(Duration.ofMinutes(1)) < 0
        || validFor.compareTo(Duration.ofDays(30)) > 0) {
      throw new IllegalArgumentException("An invitation is valid for 1 minute to 30 days");
    }
    if (mailbox == null && practice.isBlank()) {
      throw new IllegalArgumentException("A new practice needs a name");
    }
  }

  /** For the first workstation of a new practice. */
  public static Invitation toNewPractice(String practice, String town, Person person) {
    return new Invitation(null, practice, town, "", person, USUAL);
  }

  /** For one more workstation of a practice. */
  public static Invitation toPractice(UUID mailbox, Person person) {
    return new Invitation(mailbox, "", "", "", person, USUAL);
  }
}
