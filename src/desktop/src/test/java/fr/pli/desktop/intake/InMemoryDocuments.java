package fr.pli.desktop.intake;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.StorageException.Reason;
import fr.pli.desktop.vault.StorageFailures;
import fr.pli.exchange.wire.Sha256;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Documents in memory, on a disk that can be full. */
class InMemoryDocuments implements Documents {
  final Map<DocumentId, byte[]> documents = new ConcurrentHashMap<>();
  volatile boolean full;
  volatile boolean closed;

  @Override
  public DocumentId put(byte[] pdf) {
    if (full) {
      throw StorageFailures.of(Reason.DISK_FULL);
    }
    DocumentId id = new DocumentId(Sha256.hex(pdf));
    documents.put(id, pdf.clone());
    return id;
  }

  @Override
  public byte[] read(DocumentId document) {
    byte[] pdf = documents.get(document);
    if (pdf == null || closed) {
      throw StorageFailures.of(closed ? Reason.CLOSED : Reason.MISSING);
    }
    return pdf;
  }

  @Override
  public boolean holds(DocumentId document) {
    return documents.containsKey(document);
  }

  @Override
  public void delete(DocumentId document) {
    documents.remove(document);
  }

  @Override
  public int sweep(Set<DocumentId> referenced) {
    int before = documents.size();
    documents.keySet().retainAll(referenced);
    return before - documents.size();
  }
}
