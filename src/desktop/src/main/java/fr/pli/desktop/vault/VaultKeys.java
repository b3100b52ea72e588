package fr.pli.desktop.vault;

import java.util.List;

/** The master key of an open vault and the keys that come from it, one per purpose. */
record VaultKeys(
    VaultKey master,
    VaultKey config,
    VaultKey database,
    VaultKey documents,
    VaultKey journal,
    VaultKey names,
    VaultKey identity) {
  static VaultKeys of(VaultKey master) {
    return new VaultKeys(
        master,
        master.derive("config"),
        master.derive("database"),
        master.derive("documents"),
        master.derive("journal"),
        master.derive("names"),
        master.derive("identity"));
  }

  void destroy() {
    List.of(master, config, database, documents, journal, names, identity)
        .forEach(VaultKey::destroy);
  }
}
