package fr.pli.desktop.ui;

import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.enrolment.Admission;
import fr.pli.desktop.enrolment.AdmissionException;
import fr.pli.desktop.vault.RecoveryKey;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the vault of a folder, and hands it on. */
final class VaultUnlocking implements Unlocking {
  private static final Logger LOG = LoggerFactory.getLogger(VaultUnlocking.class);

  private final Path home;
  private final Runnable ready;
  private final Admission admission;
  private final Consumer<Vault> opened;

  /**
   * @param ready returns once the vault was closed after the last time
   * @param opened takes the open vault, away from the screen's thread
   */
  VaultUnlocking(DeskOptions options, Runnable ready, Consumer<Vault> opened) {
    this.home = options.home();
    this.admission = new Admission(home, options.timeouts(), options.clock());
    this.ready = ready;
    this.opened = opened;
  }

  static Person person(VaultPerson person) {
    String name = (person.title() + " " + person.name()).strip();
    return new Person(person.id(), name, person.role(), person.rpps());
  }

  @Override
  public List<Person> people() {
    try {
      return Vault.people(home).stream().map(VaultUnlocking::person).toList();
    } catch (VaultException e) {
      LOG.warn("The people of the vault cannot be read: {}", e.reason());
      return List.of();
    }
  }

  /** Without a key store of the operating system a passphrase is asked. */
  @Override
  public boolean byCode(Person person) {
    return false;
  }

  @Override
  public Outcome unlock(Person person, char[] secret) {
    return outcome(() -> Vault.open(home, person.id(), secret));
  }

  @Override
  public Outcome recover(char[] words) {
    return outcome(() -> Vault.openWithRecovery(home, RecoveryKey.parse(new String(words))));
  }

  private Outcome outcome(Opening opening) {
    ready.run();
    Vault vault;
    try {
      vault = opening.open();
    } catch (VaultException e) {
      return switch (e.reason()) {
        case WRONG_PASSPHRASE, WRONG_RECOVERY_KEY, TOO_MANY_TRIES ->
            new Outcome.Wrong(e.waitTime(), false);
        default -> new Outcome.Closed(Messages.code(e.reason()));
      };
    } catch (IllegalArgumentException notAKey) {
      return new Outcome.Wrong(Duration.ZERO, false);
    }
    try {
      admission.demand(vault);
    } catch (AdmissionException e) {
      return new Outcome.Closed(e.code());
    }
    opened.accept(vault);
    return new Outcome.Opened();
  }

  private interface Opening {
    Vault open() throws VaultException;
  }
}
