package fr.pli.desktop.ui;

import fr.pli.desktop.sync.LinkState;
import fr.pli.desktop.sync.Sync;
import fr.pli.desktop.work.Signal;

/** A link that is as it is told. */
public final class FakeSync implements Sync {
  private final Signal changed = new Signal();
  private LinkState state;
  public int asked;

  public FakeSync(FakeClock clock) {
    state =
        new LinkState(
            true, clock.instant().minusSeconds(3600), clock.instant().minusSeconds(12), "");
  }

  public void become(LinkState next) {
    state = next;
    changed.fire();
  }

  @Override
  public LinkState state() {
    return state;
  }

  @Override
  public boolean now() {
    return state.online();
  }

  @Override
  public void start() {}

  @Override
  public void soon() {
    asked++;
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
