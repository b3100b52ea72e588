package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.evidence.JournalHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path directory;
  private final VaultKey key = VaultKey.random();
  private final List<Integer> lengths = new ArrayList<>();

  private JournalOpening.Opened open() throws IOException {
    return new JournalOpening(new LocalDisk(), directory, key, TestVault.NOW).open();
  }

  private Path file() {
    return directory.resolve("journal");
  }

  private static List<JournalEntry> entries(int count) {
    return IntStream.range(0, count).mapToObj(i -> TestVault.entry("event" + i)).toList();
  }

  /** Writes entries and notes how long the file is after each. */
  private byte[] write(int count) throws IOException {
    try (JournalFile journal = open().journal()) {
      for (JournalEntry entry : entries(count)) {
        lengths.add((int) Files.size(file()));
        journal.append(entry);
      }
    }
    return Files.readAllBytes(file());
  }

  private void assertFound(JournalScan.Ending ending, int believed) throws IOException {
    JournalOpening.Opened opened = open();
    try (JournalFile journal = opened.journal()) {
      assertEquals(ending, opened.ending());
      assertEquals(entries(believed), journal.entries());
    }
    JournalOpening.Opened again = open();
    try (JournalFile journal = again.journal()) {
      assertEquals(JournalScan.Ending.WHOLE, again.ending());
      journal.append(TestVault.entry("later"));
      assertEquals(believed + 1, journal.entries().size());
    }
  }

  private List<String> kept(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith(prefix)).toList();
    }
  }

  /** As after a crash, without looking at how far the journal had come. */
  private void crash(byte[] journal) throws IOException {
    Files.write(file(), journal);
    Files.delete(directory.resolve("journal.mark"));
  }

  @Test
  void entriesComeBackInOrder() throws IOException {
    write(20);
    assertFound(JournalScan.Ending.WHOLE, 20);
  }

  @Test
  void aTornTailOfAnyLengthIsCutAndKeptAside() throws IOException {
    byte[] whole = write(4);
    for (int length = lengths.get(3) + 1; length < whole.length; length += 7) {
      crash(Arrays.copyOf(whole, length));
      assertFound(JournalScan.Ending.TORN, 3);
    }
    assertTrue(kept("journal-cut-").size() > 0);
  }

  @Test
  void aTailThatWasLengthenedButNeverWrittenIsCut() throws IOException {
    byte[] whole = write(3);
    crash(Arrays.copyOf(whole, whole.length + 300));
    assertFound(JournalScan.Ending.TORN, 3);
  }

  @Test
  void aTailWhoseBeginningNeverArrivedIsCut() throws IOException {
    byte[] whole = write(3);
    Files.write(file(), Bytes.join(whole, new byte[20], VaultKey.randomBytes(300)));
    assertFound(JournalScan.Ending.TORN, 3);
    assertEquals(1, kept("journal-cut-").size());
  }

  @Test
  void aChangedRecordInTheMiddleIsNoticedAndTheRestIsKeptAside() throws IOException {
    byte[] whole = write(6);
    whole[lengths.get(2) + 30] ^= 1;
    crash(whole);
    assertFound(JournalScan.Ending.BROKEN, 2);
    assertEquals(1, kept("journal-broken-").size());
  }

  @Test
  void aChangedLengthInTheMiddleIsNotTakenForATornTail() throws IOException {
    byte[] whole = write(6);
    for (int i = 0; i < JournalChain.LENGTH_AND_CHECK; i++) {
      byte[] changed = whole.clone();
      changed[lengths.get(2) + i] ^= 4;
      crash(changed);
      assertFound(JournalScan.Ending.BROKEN, 2);
    }
  }

  @Test
  void aRemovedRecordIsNoticed() throws IOException {
    byte[] whole = write(6);
    int from = lengths.get(2);
    int to = lengths.get(3);
    byte[] removed = Arrays.copyOf(whole, whole.length - (to - from));
    System.arraycopy(whole, to, removed, from, whole.length - to);
    crash(removed);
    assertFound(JournalScan.Ending.BROKEN, 2);
  }

  @Test
  void wholeRecordsMissingFromTheEndAreNoticed() throws IOException {
    byte[] whole = write(6);
    Files.write(file(), Arrays.copyOf(whole, lengths.get(4)));
    assertFound(JournalScan.Ending.BROKEN, 4);
  }

  @Test
  void rubbishWithoutAMarkIsNoticed() throws IOException {
    write(1);
    crash(new byte[300]);
    assertFound(JournalScan.Ending.BROKEN, 0);
  }

  @Test
  void aMissingFileIsNoticed() throws IOException {
    write(2);
    Files.delete(file());
    assertFound(JournalScan.Ending.BROKEN, 0);
  }

  @Test
  void anotherVaultsJournalIsNoticed() throws IOException {
    write(3);
    Path other = directory.resolve("other");
    Files.createDirectory(other);
    new JournalOpening(new LocalDisk(), other, VaultKey.random(), TestVault.NOW)
        .open()
        .journal()
        .close();
    Files.copy(other.resolve("journal"), file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertFound(JournalScan.Ending.BROKEN, 0);
  }

  @Test
  void everyFlippedBitIsNoticed() throws IOException {
    byte[] whole = write(3);
    for (int bit = 0; bit < whole.length * 8; bit += 3) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      JournalScan scan = JournalScan.of(flipped, key);
      assertTrue(scan.ending() != JournalScan.Ending.WHOLE, "bit " + bit);
    }
  }

  @Test
  void aChangeUnderAnOpenVaultIsNoticed() throws IOException {
    try (JournalFile journal = open().journal()) {
      journal.append(TestVault.entry("one"));
      byte[] bytes = Files.readAllBytes(file());
      bytes[bytes.length - 1] ^= 1;
      Files.write(file(), bytes);
      StorageException e = assertThrows(StorageException.class, journal::entries);
      assertTrue(e.getCause() instanceof JournalException);
    }
  }

  @Test
  void anInterruptedThreadStillWrites() throws IOException {
    try (JournalFile journal = open().journal()) {
      Thread.currentThread().interrupt();
      journal.append(TestVault.entry("one"));
      assertTrue(Thread.interrupted());
      journal.append(TestVault.entry("two"));
      assertEquals(2, journal.entries().size());
    }
  }

  @Test
  void whereItStoodAfterEachEntryIsKnownAndOfACutOneIsNot() throws IOException {
    List<JournalHead> heads = new ArrayList<>();
    try (JournalFile journal = open().journal()) {
      heads.add(journal.head());
      for (JournalEntry entry : entries(3)) {
        journal.append(entry);
        heads.add(journal.head());
      }
    }
    try (JournalFile journal = open().journal()) {
      for (JournalHead head : heads) {
        assertEquals(Optional.of(head), journal.headAt(head.count()));
      }
      assertEquals(Optional.empty(), journal.headAt(4));
      assertEquals(Optional.empty(), journal.headAt(-1));
    }
    assertEquals(4, heads.stream().map(JournalHead::hash).distinct().count());
  }
}
