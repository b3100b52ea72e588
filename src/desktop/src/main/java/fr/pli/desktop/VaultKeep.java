package fr.pli.desktop;

import fr.pli.desktop.intake.Keep;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.StorageException;
import java.io.IOException;

/** Keeps the bytes of letters in the vault. */
record VaultKeep(Documents documents) implements Keep {
  @Override
  public DocumentId put(byte[] pdf) throws IOException {
    try {
      return documents.put(pdf);
    } catch (StorageException e) {
      throw new IOException(e);
    }
  }

  @Override
  public byte[] read(DocumentId document) throws IOException {
    try {
      return documents.read(document);
    } catch (StorageException e) {
      throw new IOException(e);
    }
  }
}
