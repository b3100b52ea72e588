package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.Enrolment;
import fr.pli.desktop.enrolment.EnrolmentException;
import fr.pli.desktop.vault.Erasure;
import fr.pli.desktop.vault.NewVault;
import fr.pli.desktop.vault.RecoverySheet;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.EnrolmentCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes this workstation a member of the network: vault, recovery sheet, certificates, first
 * exchange. What was done stays when a later step fails, and the same command goes on from there.
 */
@Command(
    name = "enrol",
    description = "Enrôle ce poste avec un code à usage unique ; fait le coffre s’il n’y en a pas.")
final class EnrolCommand implements Callable<Integer> {
  private final Workstation workstation;

  @Option(
      names = "--code",
      required = true,
      paramLabel = "CODE",
      description = "Code à usage unique, donné par l’administrateur.")
  private String code = "";

  @Option(
      names = "--name",
      paramLabel = "NOM",
      defaultValue = "Poste 1",
      description = "Nom du poste dans le cabinet (${DEFAULT-VALUE}).")
  private String name = "Poste 1";

  @Option(
      names = "--person",
      paramLabel = "NOM",
      description = "Qui ouvre le coffre : \"Claire MORVAN\".")
  private String person = System.getProperty("user.name", "");

  @Option(names = "--title", paramLabel = "TITRE", description = "\"Dr\", \"Pr\".")
  private String title = "";

  @Option(names = "--rpps", paramLabel = "N", description = "Numéro RPPS de cette personne.")
  private String rpps = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "doctor",
      description = "doctor, secretary ou administrator (${DEFAULT-VALUE}).")
  private String role = "doctor";

  @Option(
      names = "--recovery",
      paramLabel = "PDF",
      defaultValue = "fiche-de-secours.pdf",
      description = "Où écrire la fiche de secours d’un nouveau coffre (${DEFAULT-VALUE}).")
  private Path recovery = Path.of("fiche-de-secours.pdf");

  EnrolCommand(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public Integer call() throws Exception {
    EnrolmentCode read = EnrolmentCode.parse(code);
    DeskOptions options = workstation.options();
    Vault vault = Vault.exists(options.home()) ? workstation.open() : made();
    try {
      enrol(read, vault, options);
    } catch (EnrolmentException | RuntimeException e) {
      vault.close();
      throw e;
    }
    try (Desk desk = new Desk(vault, options)) {
      return firstExchange(desk);
    }
  }

  private void enrol(EnrolmentCode read, Vault vault, DeskOptions options)
      throws EnrolmentException {
    DeviceIdentity identity =
        new Enrolment(options.timeouts(), options.clock()).enrol(read, name, vault.secrets());
    workstation.say(
        "enrol.done", name, identity.mailbox().name(), identity.mailbox().town(), read.host());
  }

  private Integer firstExchange(Desk desk) {
    if (desk.sync().now()) {
      workstation.say("enrol.synced", desk.network().all().size());
      return Exit.DONE;
    }
    workstation.complain("enrol.unsynced", workstation.words().word("link", desk.sync().failure()));
    return Exit.LATER;
  }

  /** A new vault, whose recovery sheet is on the disk when this returns. */
  private Vault made() throws IOException, CommandRefusal, VaultException {
    new Erasure(workstation.home()).destroyFiles();
    VaultPerson holder = new VaultPerson(Ids.next().toString(), person, title, role, rpps);
    try (Passphrase passphrase = workstation.strongPassphrase();
        RecoveryFile file = RecoveryFile.at(recovery)) {
      NewVault made = Vault.create(workstation.home(), holder, passphrase.characters());
      try {
        file.write(new RecoverySheet(name, holder, today(), made.recoveryKey()));
      } catch (IOException e) {
        made.vault().close();
        throw CommandRefusal.asked("recovery.failed", recovery);
      }
      workstation.say("recovery.written", recovery.toAbsolutePath());
      return made.vault();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(workstation.options().clock().instant(), ZoneId.systemDefault());
  }
}
