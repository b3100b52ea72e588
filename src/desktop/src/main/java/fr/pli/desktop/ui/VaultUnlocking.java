package fr.pli.desktop.ui;

import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.enrolment.Admission;
import fr.pli.desktop.enrolment.AdmissionException;
import fr.pli.desktop.platform.DeviceSecret;
import fr.pli.desktop.vault.RecoveryKey;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the vault of a folder, and hands it on. */
final class VaultUnlocking implements Unlocking, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VaultUnlocking.class);

  private final Path home;
  private final DeviceSecret machine;
  private final Runnable ready;
  private final Admission admission;
  private final Consumer<Vault> opened;
  private @Nullable Vault recovered;

  /**
   * @param ready returns once the vault was closed after the last time
   * @param opened takes the open vault, away from the screen's thread
   */
  VaultUnlocking(DeskOptions options, Runnable ready, Consumer<Vault> opened) {
    this.home = options.home();
    this.machine = options.machine();
    this.admission = new Admission(home, options.timeouts(), options.clock());
    this.ready = ready;
    this.opened = opened;
  }

  static Person person(VaultPerson person) {
    return new Person(person.id(), person.displayName(), person.role(), person.rpps());
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

  @Override
  public boolean byCode(Person person) {
    try {
      return Vault.takesPin(home, person.id(), machine);
    } catch (VaultException e) {
      LOG.warn("Whether a code does cannot be told: {}", e.reason());
      return false;
    }
  }

  @Override
  public Outcome unlockByCode(Person person, char[] code) {
    return handedOn(() -> Vault.openWithPin(home, person.id(), code, machine));
  }

  @Override
  public Outcome unlock(Person person, char[] passphrase) {
    return handedOn(() -> Vault.open(home, person.id(), passphrase, machine));
  }

  @Override
  public Outcome recover(char[] words) {
    return outcome(
        () -> {
          keep(Vault.openWithRecovery(home, RecoveryKey.parse(new String(words)), machine));
          return new Outcome.Recovered();
        });
  }

  @Override
  public Outcome renew(Person person, char[] passphrase) {
    return outcome(
        () -> {
          Vault vault = kept();
          vault.recover(person.id(), passphrase);
          release();
          return admitted(vault);
        });
  }

  @Override
  public void forgetRecovery() {
    close();
  }

  private synchronized void keep(Vault vault) {
    recovered = vault;
  }

  private synchronized Vault kept() {
    if (recovered == null) {
      throw new IllegalStateException("Nothing was recovered");
    }
    return recovered;
  }

  private synchronized void release() {
    recovered = null;
  }

  private Outcome handedOn(Opening opening) {
    return outcome(() -> admitted(opening.open()));
  }

  /** Hands a vault on whose lease runs, or whose server lets it pass. */
  private Outcome admitted(Vault vault) {
    try {
      admission.demand(vault);
    } catch (AdmissionException e) {
      return new Outcome.Closed(e.code());
    }
    opened.accept(vault);
    return new Outcome.Opened();
  }

  private Outcome outcome(Try attempt) {
    ready.run();
    try {
      return attempt.run();
    } catch (VaultException e) {
      return switch (e.reason()) {
        case WRONG_PASSPHRASE, WRONG_RECOVERY_KEY, TOO_MANY_TRIES ->
            new Outcome.Wrong(e.waitTime(), false);
        case PASSPHRASE_NEEDED, NO_DEVICE_SECRET -> new Outcome.Wrong(e.waitTime(), true);
        default -> new Outcome.Closed(Messages.code(e.reason()));
      };
    }
  }

  /** Locks a vault that was recovered and not handed on. */
  @Override
  public synchronized void close() {
    if (recovered != null) {
      recovered.close();
      recovered = null;
    }
  }

  private interface Opening {
    Vault open() throws VaultException;
  }

  private interface Try {
    Outcome run() throws VaultException;
  }
}
