package fr.pli.server;

import fr.pli.exchange.wire.Mailbox.Person;
import fr.pli.server.channels.SimulationPace;
import fr.pli.server.enrolment.Invitation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** A server for one test class, with a town of fictional practices. */
final class TestServer implements AutoCloseable {
  static final Person DOCTOR = new Person("Claire MORVAN", "Dr", "10100000001", "doctor");
  static final Person SECRETARY = new Person("Anne LE GALL", "", "", "secretary");

  ServerSettings settings;
  PliServer server;

  TestServer(Path data) throws IOException {
    this(
        ServerSettings.of(data, "localhost", 0)
            .withPace(SimulationPace.immediate())
            .withRequestsPerSecond(10_000));
  }

  TestServer(ServerSettings settings) throws IOException {
    this.settings = settings;
    this.server = PliServer.start(settings);
    this.settings = settings.withPort(server.port());
  }

  void restart() throws IOException {
    server.close();
    server = PliServer.start(settings);
  }

  String invite(String practice) {
    return server.invite(Invitation.toNewPractice(practice, "Rennes", DOCTOR));
  }

  TestDevice practice(String name) throws IOException {
    return TestDevice.enrolled(invite(name));
  }

  TestDevice workstation(UUID mailbox) throws IOException {
    return TestDevice.enrolled(server.invite(Invitation.toPractice(mailbox, SECRETARY)));
  }

  @Override
  public void close() {
    server.close();
  }
}
