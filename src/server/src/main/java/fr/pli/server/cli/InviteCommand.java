package fr.pli.server.cli;

import fr.pli.exchange.wire.Mailbox.Person;
import fr.pli.server.enrolment.Invitation;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the one-time code for a workstation. */
@Command(
    name = "invite",
    mixinStandardHelpOptions = true,
    resourceBundle = "fr.pli.server.cli.messages")
final class InviteCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @ArgGroup(multiplicity = "1")
  private final Place place = new Place();

  @Option(names = "--town", paramLabel = "T", descriptionKey = "town", defaultValue = "")
  private String town = "";

  @Option(names = "--finess", paramLabel = "N", descriptionKey = "finess", defaultValue = "")
  private String finess = "";

  @Option(names = "--person", required = true, paramLabel = "NAME", descriptionKey = "person")
  private String person = "";

  @Option(names = "--title", paramLabel = "T", descriptionKey = "title", defaultValue = "")
  private String title = "";

  @Option(names = "--rpps", paramLabel = "N", descriptionKey = "rpps", defaultValue = "")
  private String rpps = "";

  @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "role", defaultValue = "doctor")
  private Role role = Role.DOCTOR;

  @Option(names = "--expires", paramLabel = "48h", descriptionKey = "expires", defaultValue = "48h")
  private String expires = "48h";

  @Override
  public Integer call() throws IOException {
    Person who = new Person(person, title, rpps, role.name().toLowerCase(Locale.ROOT));
    Invitation invitation =
        new Invitation(
            place.mailbox,
            place.practice == null ? "" : place.practice,
            town,
            finess,
            who,
            duration());
    data.operate(operations -> System.out.println(operations.invite(invitation)));
    return 0;
  }

  private Duration duration() {
    if (!expires.matches("\\d{1,4}[mhd]")) {
      throw new IllegalArgumentException(Words.of("error.expires"));
    }
    long number = Long.parseLong(expires.substring(0, expires.length() - 1));
    return switch (expires.charAt(expires.length() - 1)) {
      case 'm' -> Duration.ofMinutes(number);
      case 'h' -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** A new practice, or one that is there. */
  static final class Place {
    @Option(names = "--practice", paramLabel = "NAME", descriptionKey = "practice")
    private @Nullable String practice;

    @Option(names = "--mailbox", paramLabel = "ID", descriptionKey = "mailbox")
    private @Nullable UUID mailbox;
  }

  /** What the person does in the practice. */
  enum Role {
    DOCTOR,
    SECRETARY,
    ADMINISTRATOR,
    REPLACEMENT
  }
}
