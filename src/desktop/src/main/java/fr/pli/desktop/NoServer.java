package fr.pli.desktop;

import fr.pli.desktop.sync.LinkState;
import fr.pli.desktop.sync.Sync;
import fr.pli.desktop.work.Signal;
import java.time.Instant;

/** Stands where the exchange would be on a workstation that is not enrolled yet. */
final class NoServer implements Sync {
  private final Signal changed = new Signal();
  private final LinkState state;

  NoServer(Instant since) {
    state = new LinkState(false, since, null, "not-enrolled");
  }

  @Override
  public LinkState state() {
    return state;
  }

  @Override
  public boolean now() {
    return false;
  }

  @Override
  public void start() {}

  @Override
  public void soon() {}

  @Override
  public Signal changed() {
    return changed;
  }
}
