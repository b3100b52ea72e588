package fr.pli.desktop.ui;

import fr.pli.desktop.intake.FolderState;
import fr.pli.desktop.work.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Watched folders of which nothing is wrong until it is said. */
public final class FakeWatching implements DeskServices.Watching {
  private final List<FolderState> states = new ArrayList<>();
  private final Signal changed = new Signal();

  /** Says how a folder is. */
  public void say(String path, String reason) {
    states.removeIf(state -> state.path().equals(path));
    states.add(new FolderState(path, reason.equals("read-only"), Instant.EPOCH, reason));
    changed.fire();
  }

  @Override
  public List<FolderState> folders() {
    return List.copyOf(states);
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
