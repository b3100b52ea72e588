package fr.pli.desktop.ui;

import fr.pli.desktop.enrolment.EnrolmentException;
import fr.pli.desktop.vault.VaultException;
import fr.pli.exchange.wire.EnrolmentCode;

/** What the first start asks of the vault and of the network. Given by the wiring; calls block. */
public interface Beginning {
  /**
   * Who begins.
   *
   * @param place what the practice calls this workstation, 1 to 100 characters
   * @param role "doctor", "secretary" or "administrator"
   * @param rpps national number, may be empty
   */
  record Holder(String place, String title, String name, String role, String rpps) {}

  /** True when the vault is there already and only the network is missing. */
  boolean made();

  /**
   * Makes the vault. The caller wipes the passphrase.
   *
   * @return the recovery sheet, a PDF that is shown this once
   */
  byte[] make(Holder holder, char[] passphrase) throws VaultException;

  /** Makes this workstation a member of the network. */
  void enrol(EnrolmentCode code, String place) throws EnrolmentException;

  /** Opens the desk over the vault. */
  void open();
}
