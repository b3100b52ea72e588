package fr.pli.desktop.intake;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Documents that tell when one is about to be stored, and when it is. */
final class SteppedDocuments implements Documents {
  private final Documents documents;
  private final Consumer<KillStep> at;

  SteppedDocuments(Documents documents, Consumer<KillStep> at) {
    this.documents = documents;
    this.at = at;
  }

  @Override
  public DocumentId put(byte[] pdf) {
    at.accept(KillStep.AFTER_HASH);
    DocumentId id = documents.put(pdf);
    at.accept(KillStep.AFTER_DOCUMENT);
    return id;
  }

  @Override
  public List<DocumentId> putAll(List<byte[]> pdfs) {
    at.accept(KillStep.AFTER_HASH);
    List<DocumentId> ids = documents.putAll(pdfs);
    at.accept(KillStep.AFTER_DOCUMENT);
    return ids;
  }

  @Override
  public byte[] read(DocumentId document) {
    return documents.read(document);
  }

  @Override
  public boolean holds(DocumentId document) {
    return documents.holds(document);
  }

  @Override
  public void delete(DocumentId document) {
    documents.delete(document);
  }

  @Override
  public int sweep(Set<DocumentId> referenced) {
    return documents.sweep(referenced);
  }
}
