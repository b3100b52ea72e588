package fr.pli.desktop.ui;

import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.enrolment.Enrolment;
import fr.pli.desktop.enrolment.EnrolmentException;
import fr.pli.desktop.vault.NewVault;
import fr.pli.desktop.vault.RecoverySheet;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.EnrolmentCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Begins in a folder: makes its vault, or enrols one that is open. */
final class VaultBeginning implements Beginning, AutoCloseable {
  private final DeskOptions options;
  private final Consumer<Vault> opened;
  private @Nullable Vault vault;

  /**
   * @param vault an open vault that is not enrolled; null when there is none yet
   * @param opened takes the vault, away from the screen's thread
   */
  VaultBeginning(DeskOptions options, @Nullable Vault vault, Consumer<Vault> opened) {
    this.options = options;
    this.vault = vault;
    this.opened = opened;
  }

  @Override
  public synchronized boolean made() {
    return vault != null;
  }

  @Override
  public synchronized byte[] make(Holder holder, char[] passphrase) throws VaultException {
    VaultPerson person =
        new VaultPerson(
            Ids.next().toString(), holder.name(), holder.title(), holder.role(), holder.rpps());
    NewVault fresh = Vault.create(options.home(), person, passphrase);
    vault = fresh.vault();
    LocalDate today = LocalDate.ofInstant(options.clock().instant(), ZoneId.systemDefault());
    return new RecoverySheet(holder.place(), person, today, fresh.recoveryKey()).pdf();
  }

  @Override
  public synchronized void enrol(EnrolmentCode code, String place) throws EnrolmentException {
    new Enrolment(options.timeouts(), options.clock()).enrol(code, place, open(vault).secrets());
  }

  @Override
  public synchronized void open() {
    Vault handed = open(vault);
    vault = null;
    opened.accept(handed);
  }

  private static Vault open(@Nullable Vault vault) {
    if (vault == null) {
      throw new IllegalStateException("No vault was made yet");
    }
    return vault;
  }

  /** Locks a vault that was not handed on. */
  @Override
  public synchronized void close() {
    if (vault != null) {
      vault.close();
      vault = null;
    }
  }
}
