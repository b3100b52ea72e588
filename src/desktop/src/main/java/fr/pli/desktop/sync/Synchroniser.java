package fr.pli.desktop.sync;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.work.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges with the server whenever there is reason to: something is due, the server says that
 * something changed, a minute has passed, somebody asks. After a failure it waits ever longer, and
 * never gives up. Only one exchange runs at a time.
 */
public final class Synchroniser implements Sync, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Synchroniser.class);
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);

  /** So much more time on the clock than was waited: nobody was there to count. */
  private static final Duration SLEPT = Duration.ofSeconds(20);

  private final Round round;
  private final InstantSource clock;
  private final Jitter jitter;
  private final Signal changed = new Signal();
  private final Bell bell = new Bell();
  private final Bell back = new Bell();
  private final Bell quiet = new Bell();
  private final ReentrantLock running = new ReentrantLock();
  private volatile LinkState state;
  private final AtomicInteger failures = new AtomicInteger();
  private volatile String failure = "";
  private volatile Countdown quietTime = new Countdown(Duration.ZERO);
  private volatile boolean wanted;
  private volatile boolean closed;
  private @Nullable Thread exchanges;
  private @Nullable Thread events;

  public Synchroniser(Round round, Pace pace, RandomGenerator random) {
    this.round = round;
    this.clock = round.clock();
    this.jitter = new Jitter(pace, random);
    this.state =
        new LinkState(
            false, clock.instant(), round.database().read(Cursor::lastSync).orElse(null), "");
  }

  @Override
  public LinkState state() {
    return state;
  }

  @Override
  public String failure() {
    return failure;
  }

  @Override
  public Signal changed() {
    return changed;
  }

  /** Receipts that were not believed, oldest first. */
  public List<RefusedReceipt> refusedReceipts() {
    return round.database().read(RefusedReceipts::all);
  }

  /** Numbers that were missing from the changes, oldest first. */
  public List<FeedGap> gaps() {
    return round.database().read(FeedGaps::all);
  }

  @Override
  public void soon() {
    wanted = true;
    bell.ring();
  }

  /** What is due may have changed: the time until the next exchange is measured anew. */
  public void dueChanged() {
    bell.ring();
  }

  @Override
  public boolean now() {
    running.lock();
    try {
      round.run();
      succeeded();
      return true;
    } catch (LinkException e) {
      failed(e);
      return false;
    } catch (RuntimeException e) {
      LOG.error("The exchange failed inside: {}", e.getClass().getName());
      failures.incrementAndGet();
      failure = "program";
      become(state.online(), "internal");
      return false;
    } finally {
      running.unlock();
    }
  }

  @Override
  public synchronized void start() {
    if (exchanges == null && !closed) {
      exchanges = Thread.ofVirtual().name("exchanges").start(this::exchangeOnAndOn);
      events = Thread.ofVirtual().name("events").start(this::listenOnAndOn);
    }
  }

  /** Ends the loops; an exchange that runs is broken off, which is harmless. */
  @Override
  public synchronized void close() {
    closed = true;
    round.link().breakOff();
    bell.ring();
    back.ring();
    quiet.ring();
    end(events);
    end(exchanges);
  }

  /** Never by interruption: it would close the files of the database under its writer. */
  private static void end(@Nullable Thread thread) {
    try {
      if (thread != null && !thread.join(LONGEST_FAREWELL)) {
        LOG.warn("A loop did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void exchangeOnAndOn() {
    try {
      while (!closed) {
        wanted = false;
        if (now()) {
          rest();
        } else {
          bell.await(jitter.backOff(failures.get()));
        }
        leaveAlone();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until someone asks for an exchange, something is due, it is time to poll, or we slept. */
  private void rest() throws InterruptedException {
    Countdown poll = new Countdown(jitter.poll());
    while (!wanted && !closed) {
      Duration next = untilNext(poll);
      boolean look = next.compareTo(jitter.look()) > 0;
      Instant before = clock.instant();
      Countdown waited = new Countdown(next);
      boolean rung = bell.await(look ? jitter.look() : next);
      if (Duration.between(before, clock.instant()).minus(waited.passed()).compareTo(SLEPT) > 0) {
        LOG.info("The computer slept, or its clock was set");
        round.link().refresh();
        return;
      }
      if (!rung && !look) {
        return;
      }
    }
  }

  private Duration untilNext(Countdown poll) {
    Duration left = poll.left();
    Duration wait =
        round
            .nextDue()
            .map(due -> Duration.between(clock.instant(), due))
            .filter(due -> due.compareTo(left) < 0)
            .orElse(left);
    return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
  }

  /** What the server asked for goes before whoever rang. */
  private void leaveAlone() throws InterruptedException {
    Duration wanted = quietTime.left();
    if (wanted.isPositive()) {
      quiet.await(wanted);
    }
  }

  private void listenOnAndOn() {
    int broken = 0;
    try {
      while (!closed) {
        while (!state.online() && !closed) {
          back.await(jitter.poll());
        }
        broken = listen() ? 0 : broken + 1;
        back.await(jitter.backOff(broken));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True when the stream was open. What happened before it opened is asked for at once. */
  private boolean listen() {
    boolean[] open = {false};
    try {
      round
          .link()
          .listen(
              _ -> {
                open[0] = true;
                soon();
              });
    } catch (LinkException e) {
      LOG.debug("The event stream ended: {}", e.code());
    }
    if (open[0] && !closed) {
      soon();
    }
    return open[0];
  }

  private void succeeded() {
    failures.set(0);
    failure = "";
    quietTime = new Countdown(Duration.ZERO);
    Instant now = clock.instant();
    LinkState old = state;
    state = new LinkState(true, old.online() ? old.since() : now, now, "");
    if (!old.online() || !old.problem().isEmpty()) {
      back.ring();
    }
    changed.fire();
  }

  private void failed(LinkException e) {
    LOG.info("The exchange failed: {} ({})", e.code(), e.getMessage());
    failures.incrementAndGet();
    failure = e.code();
    e.retryAfter().ifPresent(wait -> quietTime = new Countdown(wait));
    become(e.concernsThisRequestOnly(), e.transientFailure() ? "" : e.code());
  }

  private void become(boolean online, String problem) {
    LinkState old = state;
    if (old.online() != online || !old.problem().equals(problem)) {
      Instant since = old.online() == online ? old.since() : clock.instant();
      state = new LinkState(online, since, old.lastSync(), problem);
      changed.fire();
    }
  }
}
