package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final int CHUNK = DocumentCipher.CHUNK;
  private static final int SEALED_CHUNK = CHUNK + SealedBox.TAG;

  @TempDir Path folder;
  private final VaultKey names = VaultKey.random();
  private final VaultKey key = VaultKey.random();
  private final Set<DocumentId> inJournal = new HashSet<>();
  private DocumentFiles documents;

  @BeforeEach
  void open() throws IOException {
    documents = new DocumentFiles(new LocalDisk(), folder, names, key, () -> inJournal);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private Path file(DocumentId id) {
    return folder.resolve(id.value().substring(0, 2)).resolve(id.value().substring(2));
  }

  private void assertDamaged(DocumentId id) {
    StorageException e = assertThrows(StorageException.class, () -> documents.read(id));
    assertEquals(StorageException.Reason.DAMAGED, e.reason());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7})
  void documentsOfAnyLengthComeBack(int length) {
    DocumentId id = documents.put(bytes(length));
    assertTrue(documents.holds(id));
    assertArrayEquals(bytes(length), documents.read(id));
    assertEquals(id, documents.put(bytes(length)));
  }

  @Test
  void anotherVaultGivesAnotherName() throws IOException {
    DocumentFiles other =
        new DocumentFiles(
            new LocalDisk(), folder.resolve("other"), VaultKey.random(), key, Set::of);
    assertNotEquals(documents.put(bytes(10)), other.put(bytes(10)));
  }

  @Test
  void chunksCutOffAddedOrExchangedAreNoticed() throws IOException {
    byte[] plain = bytes(3 * CHUNK);
    DocumentId id = documents.put(plain);
    byte[] file = Files.readAllBytes(file(id));
    int head = DocumentCipher.HEAD;

    Files.write(file(id), Arrays.copyOf(file, file.length - SEALED_CHUNK));
    assertDamaged(id);

    Files.write(file(id), Arrays.copyOf(file, head));
    assertDamaged(id);

    byte[] longer = Arrays.copyOf(file, file.length + SEALED_CHUNK);
    System.arraycopy(file, head, longer, file.length, SEALED_CHUNK);
    Files.write(file(id), longer);
    assertDamaged(id);

    byte[] exchanged = file.clone();
    System.arraycopy(file, head, exchanged, head + SEALED_CHUNK, SEALED_CHUNK);
    System.arraycopy(file, head + SEALED_CHUNK, exchanged, head, SEALED_CHUNK);
    Files.write(file(id), exchanged);
    assertDamaged(id);
  }

  @Test
  void aDocumentUnderAnothersNameIsNoticed() throws IOException {
    DocumentId one = documents.put(bytes(100));
    DocumentId other = documents.put(bytes(101));
    Files.write(file(one), Files.readAllBytes(file(other)));
    assertDamaged(one);
  }

  @Test
  void everyFlippedBitIsNoticed() throws IOException {
    DocumentId id = documents.put(bytes(40));
    byte[] file = Files.readAllBytes(file(id));
    for (int bit = 0; bit < file.length * 8; bit++) {
      byte[] flipped = file.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file(id), flipped);
      assertDamaged(id);
    }
  }

  @Test
  void aBrokenDocumentIsMendedWhenItComesAgain() throws IOException {
    DocumentId id = documents.put(bytes(500));
    Files.write(file(id), new byte[12]);
    assertDamaged(id);
    assertEquals(id, documents.put(bytes(500)));
    assertArrayEquals(bytes(500), documents.read(id));
  }

  @Test
  void aDeletedDocumentIsMissing() {
    DocumentId id = documents.put(bytes(5));
    documents.delete(id);
    documents.delete(id);
    assertFalse(documents.holds(id));
    StorageException e = assertThrows(StorageException.class, () -> documents.read(id));
    assertEquals(StorageException.Reason.MISSING, e.reason());
  }

  @Test
  void theSweepTakesWhatNobodyRefersTo() throws IOException {
    DocumentId kept = documents.put(bytes(1));
    DocumentId orphan = documents.put(bytes(2));
    Files.write(file(kept).resolveSibling("0123" + Disk.TEMPORARY), new byte[9]);
    open();
    DocumentId onItsWay = documents.put(bytes(3));
    assertEquals(2, documents.sweep(Set.of(kept)));
    assertTrue(documents.holds(kept));
    assertFalse(documents.holds(orphan));
    assertTrue(documents.holds(onItsWay));
    assertEquals(0, documents.sweep(Set.of(kept)));
  }

  @Test
  void theSweepKeepsWhatTheJournalNeeds() throws IOException {
    DocumentId needed = documents.put(bytes(4));
    inJournal.add(needed);
    open();
    assertEquals(0, documents.sweep(Set.of()));
    assertTrue(documents.holds(needed));
  }

  @Test
  void anIdIsAHashAndNothingElse() {
    for (String value : new String[] {"", "../../etc/passwd", "AB".repeat(32), "ab".repeat(31)}) {
      assertThrows(IllegalArgumentException.class, () -> new DocumentId(value));
    }
  }
}
