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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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

  @Test
  void whoeverWritesAtTheSameTimeSharesACommitAndNotAFailure() throws Exception {
    try (Store store = H2Store.open(folder)) {
      CountDownLatch held = new CountDownLatch(1);
      List<Thread> writers = new ArrayList<>();
      writers.add(Thread.ofVirtual().start(() -> store.change(_ -> await(held))));
      List<String> told = new CopyOnWriteArrayList<>();
      List<String> refused = new CopyOnWriteArrayList<>();
      for (int i = 0; i < 40; i++) {
        String name = "n" + i;
        boolean fails = i % 4 == 0;
        writers.add(Thread.ofVirtual().start(() -> put(store, name, fails, told, refused)));
      }
      held.countDown();
      for (Thread writer : writers) {
        writer.join();
      }
      assertEquals(30, told.size());
      assertEquals(10, refused.size());
      for (int i = 0; i < 40; i++) {
        assertEquals(i % 4 != 0, new Settings(store).find("n" + i).isPresent());
      }
    }
  }

  @Test
  void readersGoOnBesideAWriteAndSeeNothingOfItBeforeItIsCommitted() throws Exception {
    try (Store store = H2Store.open(folder)) {
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch held = new CountDownLatch(1);
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () ->
                      store.change(
                          session -> {
                            Settings.set(session, "a", "1");
                            written.countDown();
                            await(held);
                          }));
      written.await();
      assertEquals(Optional.empty(), new Settings(store).find("a"));
      held.countDown();
      writer.join();
      assertEquals(Optional.of("1"), new Settings(store).find("a"));
    }
  }

  @Test
  void aReadCannotWrite() {
    try (Store store = H2Store.open(folder)) {
      assertThrows(
          IllegalStateException.class,
          () -> store.read(session -> session.update("delete from setting")));
    }
  }

  private static void put(
      Store store, String name, boolean fails, List<String> told, List<String> refused) {
    try {
      store.change(
          session -> {
            Settings.set(session, name, "1");
            session.afterCommit(() -> told.add(name));
            if (fails) {
              throw new IllegalStateException(name);
            }
          });
    } catch (IllegalStateException e) {
      assertEquals(name, e.getMessage());
      refused.add(name);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
