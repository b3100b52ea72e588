package fr.pli.desktop.intake;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents during whose first storing something happens. */
final class SlowDocuments implements Documents {
  /** What happens. */
  interface Meanwhile {
    void happen() throws IOException;
  }

  private final Documents documents;
  private @Nullable Meanwhile meanwhile;

  SlowDocuments(Documents documents, Meanwhile meanwhile) {
    this.documents = documents;
    this.meanwhile = meanwhile;
  }

  @Override
  public DocumentId put(byte[] pdf) {
    DocumentId id = documents.put(pdf);
    if (meanwhile != null) {
      try {
        meanwhile.happen();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      meanwhile = null;
    }
    return id;
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
