package fr.pli.demo.simulation;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.exchange.wire.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vault's documents, in memory: what lies there outlives the program that has it open. */
final class VaultDocuments implements Documents {
  private final Map<DocumentId, byte[]> disk;
  private final List<JournalEntry> journal;
  private final Set<DocumentId> fresh = new HashSet<>();

  VaultDocuments(Map<DocumentId, byte[]> disk, List<JournalEntry> journal) {
    this.disk = disk;
    this.journal = journal;
  }

  @Override
  public DocumentId put(byte[] bytes) {
    DocumentId id = new DocumentId(Sha256.hex(bytes));
    fresh.add(id);
    disk.put(id, bytes.clone());
    return id;
  }

  @Override
  public byte[] read(DocumentId id) {
    byte[] bytes = disk.get(id);
    if (bytes == null) {
      throw new Violation("a document that a row names lies in the vault");
    }
    return bytes.clone();
  }

  @Override
  public boolean holds(DocumentId id) {
    return disk.containsKey(id);
  }

  @Override
  public void delete(DocumentId id) {
    disk.remove(id);
  }

  @Override
  public int sweep(Set<DocumentId> referenced) {
    int before = disk.size();
    Set<DocumentId> kept = new HashSet<>(referenced);
    journal.forEach(entry -> entry.content().ifPresent(kept::add));
    disk.keySet().removeIf(id -> !kept.contains(id) && !fresh.contains(id));
    return before - disk.size();
  }
}
