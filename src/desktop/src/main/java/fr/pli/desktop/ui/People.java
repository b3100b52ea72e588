package fr.pli.desktop.ui;

import fr.pli.desktop.people.Guard;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import java.util.List;

/**
 * The people of this workstation and their secrets, as the screens see and change them. Given by
 * the wiring; calls block. Whoever calls with a secret wipes it.
 */
public interface People extends Guard {
  /** Who is signed in, with the rights of this moment. */
  VaultPerson current();

  List<VaultPerson> all() throws VaultException;

  void add(VaultPerson person, char[] passphrase) throws VaultException;

  void change(VaultPerson person) throws VaultException;

  void remove(String personId) throws VaultException;

  /** Gives somebody who forgot the passphrase a new one. */
  void givePassphrase(String personId, char[] next) throws VaultException;

  void changePassphrase(char[] now, char[] next) throws VaultException;

  /** True when whoever is signed in has a code. */
  boolean hasPin() throws VaultException;

  /** True when this machine has a key store, so that a code is possible. */
  boolean takesPins();

  void setPin(char[] passphrase, char[] pin) throws VaultException;

  void removePin() throws VaultException;

  /** Makes a new recovery key in the place of the old, and gives its sheet, a PDF. */
  byte[] renewSheet() throws VaultException;
}
