package fr.pli.desktop.ui;

import fr.pli.desktop.proof.NothingToProveException;
import fr.pli.desktop.proof.ProofFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Remembers for what a proof was asked. */
public final class FakeProofs implements DeskServices.ProofWriting {
  public final List<UUID> written = new ArrayList<>();
  public boolean nothing;
  public boolean full;

  @Override
  public ProofFiles write(UUID dispatch, Path folder) throws NothingToProveException, IOException {
    if (nothing) {
      throw new NothingToProveException("nothing");
    }
    if (full) {
      throw new IOException("full");
    }
    written.add(dispatch);
    return new ProofFiles(folder.resolve("p.pdf"), folder.resolve("p.json"), true);
  }
}
