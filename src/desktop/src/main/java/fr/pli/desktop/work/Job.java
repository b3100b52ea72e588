package fr.pli.desktop.work;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running piece of work that a person may watch and cancel.
 *
 * <p>Steps are counted from 0 to the total; a total of 0 means that the length is not known.
 */
public final class Job implements AutoCloseable {
  private final String kind;
  private final Jobs jobs;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private volatile long done;
  private volatile long total;

  Job(String kind, Jobs jobs, long total) {
    this.kind = kind;
    this.jobs = jobs;
    this.total = total;
  }

  /** What is being done, as a message key: "job.reading". Never a name or a file name. */
  public String kind() {
    return kind;
  }

  public long done() {
    return done;
  }

  public long total() {
    return total;
  }

  /** Tells how far the work is. */
  public void progress(long stepsDone, long stepsTotal) {
    done = stepsDone;
    total = stepsTotal;
    jobs.changed().fire();
  }

  /** Asks the work to stop; it does so at its next step. */
  public void cancel() {
    cancelled.set(true);
    jobs.changed().fire();
  }

  public boolean cancelled() {
    return cancelled.get();
  }

  /** The work has ended, well or not. */
  @Override
  public void close() {
    jobs.ended(this);
  }
}
