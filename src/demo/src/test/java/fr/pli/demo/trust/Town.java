package fr.pli.demo.trust;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.Enrolment;
import fr.pli.desktop.enrolment.EnrolmentException;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkIdentity;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.vault.Secrets;
import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.exchange.wire.Mailbox.Person;
import fr.pli.server.PliServer;
import fr.pli.server.ServerSettings;
import fr.pli.server.channels.SimulationPace;
import fr.pli.server.enrolment.Credential;
import fr.pli.server.enrolment.Invitation;
import fr.pli.server.enrolment.KeyRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

/** A real server and workstations that enrol with it over real TLS. */
final class Town implements AutoCloseable {
  static final Timeouts TIMEOUTS =
      new Timeouts(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(40),
          Duration.ofSeconds(60));

  private static final Person DOCTOR =
      new Person("Claire MORVAN", "Dr", "89910000127", "administrator");

  final Path data;
  ServerSettings settings;
  PliServer server;

  Town(Path data) throws IOException {
    this(
        ServerSettings.of(data, "localhost", 0)
            .withPace(SimulationPace.immediate())
            .withRequestsPerSecond(10_000));
  }

  Town(ServerSettings first) throws IOException {
    this.data = first.data();
    this.server = PliServer.start(first);
    this.settings = first.withPort(server.port());
  }

  /** What happens to the data while the server does not run. */
  interface Meanwhile {
    void happens(Path data) throws IOException;
  }

  void restart() throws IOException {
    restart(_ -> {});
  }

  void restart(Meanwhile meanwhile) throws IOException {
    server.close();
    meanwhile.happens(data);
    server = PliServer.start(settings);
  }

  EnrolmentCode code(String practice) {
    return EnrolmentCode.parse(server.invite(Invitation.toNewPractice(practice, "Rennes", DOCTOR)));
  }

  EnrolmentCode codeFor(UUID mailbox) {
    return EnrolmentCode.parse(server.invite(Invitation.toPractice(mailbox, DOCTOR)));
  }

  DeviceIdentity enrol(String practice, Secrets secrets) throws EnrolmentException {
    return enrol(code(practice), secrets);
  }

  static DeviceIdentity enrol(EnrolmentCode code, Secrets secrets) throws EnrolmentException {
    return new Enrolment(TIMEOUTS, InstantSource.system()).enrol(code, "Accueil", secrets);
  }

  /** The credential of the server that bears this name on its disk. */
  Credential credential(String name) throws IOException {
    return KeyRoom.open(data.resolve("keys")).find(name).orElseThrow();
  }

  static HttpLink link(LinkIdentity identity) {
    return new HttpLink(identity, TIMEOUTS, InstantSource.system());
  }

  /** What a person reads when the link fails so. */
  static String words(LinkException failure) {
    return ResourceBundle.getBundle("fr.pli.desktop.cli.messages", Locale.FRENCH)
        .getString("link." + failure.code());
  }

  @Override
  public void close() {
    server.close();
  }
}
