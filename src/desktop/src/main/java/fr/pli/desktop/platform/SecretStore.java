package fr.pli.desktop.platform;

import java.io.IOException;
import java.util.Optional;

/** A key store as an operating system has it: small texts that it keeps for one user. */
interface SecretStore {
  /** Stable name: "windows-credential-store", "osx-keychain", "gnome-keyring", "kwallet". */
  String name();

  /**
   * The text that was kept; empty when none was.
   *
   * @throws IOException if the store does not let us in
   */
  Optional<String> load() throws IOException;

  void save(String text) throws IOException;
}
