package fr.pli.desktop.ui;

import fr.pli.desktop.evidence.Breach;
import fr.pli.desktop.evidence.Evidence;
import fr.pli.desktop.evidence.Finding;
import fr.pli.desktop.work.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Findings in memory. */
public final class FakeEvidence implements Evidence {
  private final List<Finding> open = new ArrayList<>();
  private final Signal changed = new Signal();

  public void found(Breach breach) {
    open.add(new Finding(UUID.randomUUID(), Instant.EPOCH, breach, "", "", "", null));
    changed.fire();
  }

  @Override
  public List<Finding> open() {
    return List.copyOf(open);
  }

  @Override
  public List<Finding> all() {
    return open();
  }

  @Override
  public void settle(UUID finding, String who) {
    open.removeIf(each -> each.id().equals(finding));
    changed.fire();
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
