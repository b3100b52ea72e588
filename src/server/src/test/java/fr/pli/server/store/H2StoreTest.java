package fr.pli.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest {
  @TempDir Path folder;

  @Test
  void aWriteIsSeenByReadersAndAfterReopening() {
    try (Store store = H2Store.open(folder)) {
      new Settings(store).set("a", "1");
      new Settings(store).set("a", "2");
      assertEquals(Optional.of("2"), new Settings(store).find("a"));
    }
    try (Store store = H2Store.open(folder)) {
      assertEquals(Optional.of("2"), new Settings(store).find("a"));
    }
  }

  @Test
  void aFailedWriteLeavesNothingAndTellsNobody() {
    List<String> told = new ArrayList<>();
    try (Store store = H2Store.open(folder)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store.change(
                  session -> {
                    Settings.set(session, "a", "1");
                    session.afterCommit(() -> told.add("a"));
                    throw new IllegalStateException();
                  }));
      assertEquals(Optional.empty(), new Settings(store).find("a"));
      store.change(session -> session.afterCommit(() -> told.add("b")));
      assertEquals(List.of("b"), told);
    }
  }

  @Test
  void aBadStatementIsAStoreExceptionWithoutValues() {
    try (Store store = H2Store.open(folder)) {
      StoreException refused =
          assertThrows(
              StoreException.class,
              () -> store.change(session -> session.update("insert into nowhere values (?)", "s")));
      assertFalse(String.valueOf(refused.getMessage()).contains("nowhere"));
      assertFalse(refused.inUse());
    }
  }

  @Test
  void aStoreOfALaterVersionIsLeftAlone() {
    try (Store store = H2Store.open(folder)) {
      store.change(session -> session.update("insert into migration values (99)"));
    }
    assertThrows(StoreException.class, () -> H2Store.open(folder));
  }

  @Test
  void aDocumentIsFoundUnderItsHashOnlyWhenKept() throws Exception {
    FileDocuments documents = FileDocuments.open(folder);
    byte[] bytes = "sealed".getBytes(StandardCharsets.UTF_8);
    String hash = Sha256.hex(bytes);
    try (Documents.Incoming incoming = documents.receive()) {
      incoming.write(bytes, bytes.length);
      assertEquals(hash, incoming.sha256());
    }
    assertFalse(documents.holds(hash));
    try (Documents.Incoming incoming = documents.receive()) {
      incoming.write(bytes, bytes.length);
      incoming.keep();
    }
    assertTrue(documents.holds(hash));
    assertThrows(IllegalArgumentException.class, () -> documents.holds("../../etc/passwd"));
  }
}
