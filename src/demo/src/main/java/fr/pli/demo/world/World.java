package fr.pli.demo.world;

import fr.pli.desktop.Desk;
import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.Enrolment;
import fr.pli.desktop.enrolment.EnrolmentException;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.server.PliServer;
import fr.pli.server.ServerSettings;
import fr.pli.server.channels.SimulationPace;
import fr.pli.server.enrolment.Invitation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server and the two practices of the demo. */
public final class World implements AutoCloseable {
  private static final int UNDO_SECONDS = 5;
  private static final SimulationPace PACE = new SimulationPace(0.4, 0);

  private final ServerSettings settings;
  private final Cabinet tilleuls;
  private final Cabinet lamennais;
  private @Nullable PliServer server;

  private World(Path folder) throws IOException {
    tilleuls =
        new Cabinet(
            folder.resolve("tilleuls"),
            "Cabinet des Tilleuls",
            "RENNES",
            List.of(
                new Mailbox.Person("Claire MORVAN", "Dr", "89910000127", "doctor"),
                new Mailbox.Person("Thomas RIOU", "Dr", "89910000135", "doctor")));
    lamennais =
        new Cabinet(
            folder.resolve("lamennais"),
            "Cardiologie Lamennais",
            "RENNES",
            List.of(
                new Mailbox.Person("Paul AUBRY", "Dr", "89910000150", "doctor"),
                new Mailbox.Person("Hélène CARON", "Dr", "89910000168", "doctor")));
    ServerSettings first =
        ServerSettings.of(folder.resolve("serveur"), "localhost", 0).withPace(PACE);
    PliServer started = PliServer.start(first);
    server = started;
    settings = first.withPort(started.port());
  }

  /**
   * Builds the world in an empty folder.
   *
   * @param told what is being done, in words
   */
  public static World build(Path folder, Consumer<String> told)
      throws IOException, VaultException, EnrolmentException {
    World world = new World(folder);
    told.accept("Serveur central démarré, port " + world.settings.port());
    List<Path> directory = world.directory(folder.resolve("annuaire"));
    for (Cabinet cabinet : List.of(world.tilleuls, world.lamennais)) {
      world.settle(cabinet, directory);
      told.accept(cabinet.name() + " : poste enrôlé par TLS mutuel, annuaire importé");
    }
    return world;
  }

  /** The practice that sends. */
  public Cabinet tilleuls() {
    return tilleuls;
  }

  /** The practice that receives. */
  public Cabinet lamennais() {
    return lamennais;
  }

  public boolean serverRuns() {
    return server != null;
  }

  /** Pulls the plug; what was accepted stays on its disk. */
  public void stopServer() {
    PliServer running = server;
    server = null;
    if (running != null) {
      running.close();
    }
  }

  /** Starts the server again, on the same data and port. */
  public void startServer() throws IOException {
    if (server == null) {
      server = PliServer.start(settings);
    }
  }

  /** Dispatches that are on their way out of the network. */
  public long underway() {
    PliServer running = server;
    return running == null ? 0 : running.underway();
  }

  @Override
  public void close() {
    stopServer();
  }

  /** Founds the practice with its first workstation; each further doctor has one more. */
  private void settle(Cabinet cabinet, List<Path> directory)
      throws IOException, VaultException, EnrolmentException {
    Files.createDirectories(cabinet.watched());
    Files.createDirectories(cabinet.filing());
    DeviceIdentity first =
        enrol(
            cabinet.workstations().getFirst(),
            Invitation.toNewPractice(cabinet.name(), cabinet.town(), cabinet.people().getFirst()));
    for (Cabinet.Workstation next : cabinet.workstations().subList(1, cabinet.people().size())) {
      enrol(next, Invitation.toPractice(first.mailbox().id(), next.user()));
    }
    try (Desk desk = new Desk(cabinet.unlock(), cabinet.options())) {
      equip(desk, cabinet, directory);
    }
  }

  private DeviceIdentity enrol(Cabinet.Workstation workstation, Invitation invitation)
      throws VaultException, EnrolmentException {
    PliServer running = server;
    if (running == null) {
      throw new IllegalStateException("The server does not run");
    }
    EnrolmentCode code = EnrolmentCode.parse(running.invite(invitation));
    KeyStretching quick = KeyStretching.ofMebibytes(64, 1);
    try (Vault vault =
        Vault.create(workstation.home(), workstation.person(), Cabinet.passphrase(), quick)
            .vault()) {
      return new Enrolment(Timeouts.USUAL, InstantSource.system())
          .enrol(code, workstation.name(), vault.secrets());
    }
  }

  private static void equip(Desk desk, Cabinet cabinet, List<Path> directory) throws IOException {
    ImportOutcome outcome = new DirectoryImport(desk.directory()).read(directory);
    if (outcome instanceof ImportOutcome.Refused(String reason)) {
      throw new IOException("The demo's directory was refused: " + reason);
    }
    desk.settings()
        .change(
            now ->
                now.withWatched(List.of(new WatchedFolder(cabinet.watched().toString(), 10)))
                    .withFiling(cabinet.filing().toString())
                    .withUndoSeconds(UNDO_SECONDS));
  }

  /** Copies the small directory of the demo out of the program, as if it had been downloaded. */
  private List<Path> directory(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path mail = copy("annuaire-mssante.txt", folder);
    Path people = copy("annuaire-personnes.txt", folder);
    return List.of(mail, people);
  }

  private static Path copy(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = World.class.getResourceAsStream("/fr/pli/demo/directory/" + name)) {
      if (in == null) {
        throw new IOException("Missing in the program: " + name);
      }
      Files.copy(in, file);
    }
    return file;
  }
}
