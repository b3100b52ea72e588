package fr.pli.desktop.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The work that is running now, for the status bar. */
public final class Jobs {
  private final List<Job> running = new CopyOnWriteArrayList<>();
  private final Signal changed = new Signal();

  /**
   * Begins a job; close it when the work has ended.
   *
   * @param kind message key of what is being done
   * @param total number of steps, 0 when not known
   */
  public Job begin(String kind, long total) {
    Job job = new Job(kind, this, total);
    running.add(job);
    changed.fire();
    return job;
  }

  public List<Job> running() {
    return List.copyOf(running);
  }

  public Signal changed() {
    return changed;
  }

  void ended(Job job) {
    running.remove(job);
    changed.fire();
  }
}
