package fr.pli.desktop.ui;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.vault.RecoverySheet;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The people of an open vault.
 *
 * @param practice name that the recovery sheet bears
 */
record VaultPeople(Vault vault, String practice, InstantSource clock) implements People {
  @Override
  public boolean allows(Act act) {
    return vault.roster().allows(act);
  }

  @Override
  public VaultPerson current() {
    return vault.person();
  }

  @Override
  public List<VaultPerson> all() throws VaultException {
    return vault.roster().people();
  }

  @Override
  public void add(VaultPerson person, char[] passphrase) throws VaultException {
    vault.roster().add(person, passphrase);
  }

  @Override
  public void change(VaultPerson person) throws VaultException {
    vault.roster().change(person);
  }

  @Override
  public void remove(String personId) throws VaultException {
    vault.roster().remove(personId);
  }

  @Override
  public void givePassphrase(String personId, char[] next) throws VaultException {
    vault.roster().givePassphrase(personId, next);
  }

  @Override
  public void changePassphrase(char[] now, char[] next) throws VaultException {
    vault.changePassphrase(now, next);
  }

  @Override
  public boolean hasPin() throws VaultException {
    return vault.roster().hasPin(vault.person().id());
  }

  @Override
  public boolean takesPins() {
    return vault.takesPins();
  }

  @Override
  public void setPin(char[] passphrase, char[] pin) throws VaultException {
    vault.setPin(passphrase, pin);
  }

  @Override
  public void removePin() throws VaultException {
    vault.removePin();
  }

  @Override
  public byte[] renewSheet() throws VaultException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    return new RecoverySheet(practice, vault.person(), today, vault.renewRecoveryKey()).pdf();
  }
}
