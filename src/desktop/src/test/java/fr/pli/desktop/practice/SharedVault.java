package fr.pli.desktop.practice;

import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One real vault for all tests of a run, emptied for each: stretching keys takes its time. */
final class SharedVault {
  static final char[] PASSPHRASE = "Une phrase secrète 7".toCharArray();
  static final VaultPerson PERSON =
      new VaultPerson("p1", "MORVAN Claire", "Dr", "doctor", "10001234567");

  private static @Nullable Path folder;
  private static @Nullable Vault vault;

  private SharedVault() {}

  static synchronized Vault emptied() throws Exception {
    if (vault == null) {
      folder = folder == null ? Files.createTempDirectory("practice") : folder;
      Runtime.getRuntime().addShutdownHook(new Thread(SharedVault::delete));
      vault = made(folder.resolve("vault"));
    }
    empty(vault);
    return vault;
  }

  /** A folder of its own for each practice, removed with the vault. */
  static synchronized Path antechamber() {
    try {
      if (folder == null) {
        folder = Files.createTempDirectory("practice");
      }
      return Files.createTempDirectory(folder, "arrived");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static synchronized Vault reopen() throws Exception {
    if (vault == null || folder == null) {
      throw new IllegalStateException("Nothing was opened");
    }
    vault.close();
    vault = opened(folder.resolve("vault"));
    return vault;
  }

  /** A vault that is not shared, with the same passphrase. */
  static Vault made(Path directory) throws VaultException {
    return Vault.create(directory, PERSON, PASSPHRASE, KeyStretching.ofMebibytes(64, 1)).vault();
  }

  static Vault opened(Path directory) throws VaultException {
    return Vault.open(directory, PERSON.id(), PASSPHRASE);
  }

  private static void empty(Vault it) {
    it.database()
        .write(
            c -> {
              List<String> tables =
                  Sql.of(
                          c,
                          "select table_name from information_schema.tables"
                              + " where table_schema = 'PUBLIC' and table_name not like ?",
                          "VAULT%")
                      .list(row -> row.getString(1));
              for (String table : tables) {
                Sql.of(c, "delete from " + table).update();
              }
              return true;
            });
  }

  private static void delete() {
    if (vault != null) {
      vault.close();
    }
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
