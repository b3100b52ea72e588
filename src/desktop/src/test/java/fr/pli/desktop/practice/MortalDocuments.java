package fr.pli.desktop.practice;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import java.util.List;
import java.util.Set;

/** Documents whose program can die before and after each storing. */
final class MortalDocuments implements Documents {
  private final Documents documents;
  private final Fuse fuse;

  MortalDocuments(Documents documents, Fuse fuse) {
    this.documents = documents;
    this.fuse = fuse;
  }

  @Override
  public DocumentId put(byte[] bytes) {
    fuse.pass("put:before");
    DocumentId id = documents.put(bytes);
    fuse.pass("put:after");
    return id;
  }

  @Override
  public List<DocumentId> putAll(List<byte[]> all) {
    fuse.pass("put:before");
    List<DocumentId> ids = documents.putAll(all);
    fuse.pass("put:after");
    return ids;
  }

  @Override
  public byte[] read(DocumentId id) {
    return documents.read(id);
  }

  @Override
  public boolean holds(DocumentId id) {
    return documents.holds(id);
  }

  @Override
  public void delete(DocumentId id) {
    documents.delete(id);
  }

  @Override
  public void destroy(DocumentId id) {
    fuse.pass("destroy:before");
    documents.destroy(id);
    fuse.pass("destroy:after");
  }

  @Override
  public int sweep(Set<DocumentId> referenced) {
    return documents.sweep(referenced);
  }
}
