package fr.pli.server.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.DirectoryEntry.Place;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.server.store.H2Store;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {
  @TempDir Path folder;
  private Store store;
  private Directory directory;

  @BeforeEach
  void open() {
    store = H2Store.open(folder);
    directory = new Directory(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static DirectoryEntry entry(String key, String given, String family, String town) {
    return new DirectoryEntry(
        key,
        RecipientKind.PROFESSIONAL,
        "Dr",
        family,
        given,
        "",
        "",
        "Médecin",
        "",
        "Cardiologie",
        null,
        null,
        List.of(new Place("", "", "35000", town, "", "", "")),
        List.of());
  }

  private List<String> found(String query) {
    return directory.search(query, 10).stream().map(DirectoryEntry::key).toList();
  }

  @Test
  void beginningsOfWordsInAnyOrderAreEnough() throws Exception {
    DirectoryEntry yann = entry("a", "Yann", "KERNÉL", "Rennes");
    DirectoryEntry anne = entry("b", "Anne", "KERJEAN", "Brest");
    assertEquals(2, directory.replace(taker -> List.of(yann, anne).forEach(taker)));
    assertEquals(List.of("a", "b"), found("ker"));
    assertEquals(List.of("a"), found("ren kernel"));
    assertEquals(List.of("a"), found("Kernél, YANN"));
    assertEquals(List.of(), found("kern brest"));
    assertEquals(List.of(), found(""));
    assertEquals(List.of(), found("%_' or 1=1 --"));
    assertEquals(yann, directory.search("yann", 10).getFirst());
  }

  @Test
  void aNewImportReplacesTheFormer() throws Exception {
    directory.replace(taker -> taker.accept(entry("a", "Yann", "KERNEL", "Rennes")));
    directory.replace(taker -> taker.accept(entry("b", "Yann", "KERVAL", "Rennes")));
    assertEquals(List.of("b"), found("yann"));
  }

  @Test
  void aBrokenImportLeavesTheFormer() throws Exception {
    directory.replace(taker -> taker.accept(entry("a", "Yann", "KERNEL", "Rennes")));
    assertThrows(
        IOException.class,
        () ->
            directory.replace(
                taker -> {
                  for (int i = 0; i < 1200; i++) {
                    taker.accept(entry("x" + i, "Yann", "AUTRE", "Brest"));
                  }
                  throw new IOException("cut");
                }));
    assertEquals(List.of("a"), found("yann"));
    directory.replace(taker -> taker.accept(entry("c", "Yann", "KERMOR", "Rennes")));
    assertEquals(List.of("c"), found("yann"));
  }
}
