package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How far the journal had come when the vault was last opened or closed, sealed in {@code
 * journal.mark}: whole records that are missing from its end are noticed up to there. Who can put
 * back both files, and records written since, can still go back.
 */
record JournalMark(Path file, VaultKey key) {
  void write(JournalChain chain) throws IOException {
    Disk.write(file, SealedBox.seal(key, chain.bound(), bound()));
  }

  /**
   * Empty if there is none.
   *
   * @throws DamagedFileException if it does not open
   */
  Optional<JournalChain> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] plain = SealedBox.open(key, Files.readAllBytes(file), bound());
    return Optional.of(JournalChain.of(plain));
  }

  private static byte[] bound() {
    return Bytes.utf8("journal mark");
  }
}
