package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How far the journal had come when the vault was last opened or closed, sealed in {@code
 * journal.mark}: whole records that are missing from its end are noticed up to there. Who can put
 * back both files, and records written since, can still go back.
 */
record JournalMark(Path file, VaultKey key) {
  private static final int ID = 32;
  private static final int HASH = 32;

  void write(JournalChain chain) throws IOException {
    byte[] plain = Bytes.join(chain.id(), Bytes.ofLong(chain.count()), chain.hash());
    Disk.write(file, SealedBox.seal(key, plain, bound()));
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
    ByteBuffer plain = ByteBuffer.wrap(SealedBox.open(key, Files.readAllBytes(file), bound()));
    byte[] id = new byte[ID];
    byte[] hash = new byte[HASH];
    plain.get(id);
    long count = plain.getLong();
    plain.get(hash);
    return Optional.of(new JournalChain(id, count, hash));
  }

  private static byte[] bound() {
    return Bytes.utf8("journal mark");
  }
}
