package fr.pli.desktop.ui;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The documents of a desk of fakes. */
final class FakeDocuments implements Documents {
  private final FakeDesk desk;
  private final Map<DocumentId, byte[]> documents;

  FakeDocuments(FakeDesk desk) {
    this.desk = desk;
    this.documents = desk.documents;
  }

  @Override
  public DocumentId put(byte[] bytes) {
    return desk.store(bytes);
  }

  @Override
  public byte[] read(DocumentId id) {
    return Objects.requireNonNull(documents.get(id));
  }

  @Override
  public boolean holds(DocumentId id) {
    return documents.containsKey(id);
  }

  @Override
  public void delete(DocumentId id) {
    documents.remove(id);
  }

  @Override
  public int sweep(Set<DocumentId> referenced) {
    return 0;
  }
}
