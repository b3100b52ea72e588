package fr.pli.desktop.intake;

import fr.pli.desktop.vault.DocumentId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A vault that can be made to fail. */
final class InMemoryKeep implements Keep {
  final Map<DocumentId, byte[]> documents = new ConcurrentHashMap<>();
  volatile boolean full;

  @Override
  public DocumentId put(byte[] pdf) throws IOException {
    if (full) {
      throw new IOException("No space left");
    }
    DocumentId id = new DocumentId(Hash.sha256(pdf));
    documents.put(id, pdf.clone());
    return id;
  }

  @Override
  public byte[] read(DocumentId document) throws IOException {
    byte[] pdf = documents.get(document);
    if (pdf == null) {
      throw new IOException("Not there");
    }
    return pdf;
  }
}
