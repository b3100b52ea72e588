package fr.pli.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedFetchTest {
  private static final byte[] SEALED = "scellé".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temporary;
  private final FakeLink link = new FakeLink();
  private final List<Integer> told = new ArrayList<>();

  private Antechamber room() {
    return new Antechamber(temporary.resolve("arrived"));
  }

  private LockedFetch fetch() throws Exception {
    return new LockedFetch(link, new MemoryDatabase(), room(), Pace.USUAL, told::add);
  }

  private void arrives(byte[] sealed) {
    String sha = Sha256.hex(sealed);
    link.blobs.put(sha, sealed);
    link.changes.add(
        new Change(
            link.changes.size() + 1,
            Change.MESSAGE,
            UUID.randomUUID().toString(),
            Instant.EPOCH,
            new Change.Notice(sha, sealed.length, null),
            null,
            null));
  }

  @Test
  void whatArrivesLiesSealedAsItCame() throws Exception {
    arrives(SEALED);
    try (LockedFetch fetch = fetch()) {
      assertTrue(fetch.round());
      assertTrue(fetch.round());
    }
    assertEquals(List.of(1), told);
    assertArrayEquals(SEALED, room().bytes(Sha256.hex(SEALED), SEALED.length).orElseThrow());
  }

  @Test
  void nothingIsAcknowledgedAndTheCursorOfTheDeskStays() throws Exception {
    arrives(SEALED);
    try (LockedFetch fetch = fetch()) {
      fetch.round();
    }
    assertEquals(List.of(), link.acknowledged);
    try (LockedFetch again = fetch()) {
      again.round();
    }
    assertEquals("null", link.cursors.getLast());
  }

  @Test
  void aLetterThatIsMissingKeepsNoOtherFromComing() throws Exception {
    arrives("perdu".getBytes(StandardCharsets.UTF_8));
    link.blobs.clear();
    arrives(SEALED);
    try (LockedFetch fetch = fetch()) {
      assertTrue(fetch.round());
    }
    assertEquals(List.of(1), told);
  }

  @Test
  void aRevokedWorkstationStopsAndABrokenLineDoesNot() throws Exception {
    try (LockedFetch fetch = fetch()) {
      link.failure = new LinkException(LinkException.Reason.BROKEN, "for the test");
      assertTrue(fetch.round());
      link.failure = new LinkException(LinkException.Reason.DEVICE_REVOKED, "for the test");
      assertFalse(fetch.round());
    }
  }

  @Test
  void namesThatAreNoHashesTouchNoFile() throws Exception {
    Path outside = Files.writeString(temporary.resolve("outside"), "mine");
    link.changes.add(
        new Change(
            1,
            Change.MESSAGE,
            UUID.randomUUID().toString(),
            Instant.EPOCH,
            new Change.Notice("../outside", 4, null),
            null,
            null));
    try (LockedFetch fetch = fetch()) {
      fetch.round();
    }
    room().sweep(Set.of());
    assertEquals("mine", Files.readString(outside));
    assertTrue(room().bytes("../outside", 4).isEmpty());
  }

  @Test
  void whatNoLetterWaitsForIsSwept() throws Exception {
    arrives(SEALED);
    try (LockedFetch fetch = fetch()) {
      fetch.round();
    }
    room().sweep(Set.of());
    assertTrue(room().bytes(Sha256.hex(SEALED), SEALED.length).isEmpty());
  }
}
