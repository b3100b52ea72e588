package fr.pli.desktop.intake;

import fr.pli.desktop.vault.DocumentId;
import java.io.IOException;

/** Where the bytes of letters are kept, encrypted. */
public interface Keep {
  /**
   * Stores a document for good: when this returns, it survives a power cut. The same bytes give the
   * same name.
   *
   * @throws IOException if it could not be stored
   */
  DocumentId put(byte[] pdf) throws IOException;

  /**
   * The bytes of a stored document.
   *
   * @throws IOException if they are gone or damaged
   */
  byte[] read(DocumentId document) throws IOException;
}
