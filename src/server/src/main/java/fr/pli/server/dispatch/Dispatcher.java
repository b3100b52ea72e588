package fr.pli.server.dispatch;

import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.seal.SealException;
import fr.pli.server.channels.OutsideChannel;
import fr.pli.server.channels.Progress;
import fr.pli.server.channels.Progress.News;
import fr.pli.server.channels.network.NetworkChannel;
import fr.pli.server.dispatch.Dispatches.Due;
import fr.pli.server.evidence.EvidenceLog;
import fr.pli.server.evidence.EvidenceLog.Fact;
import fr.pli.server.mailbox.Feed;
import fr.pli.server.mailbox.Message;
import fr.pli.server.mailbox.Messages.Onward;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries accepted messages on: into the recipient's mailbox at once, or out through a channel,
 * step by step. Each step ends in one transaction with its receipt, the sender's feed and the time
 * of the next step; what is not done when the server stops goes on at the next start.
 */
public final class Dispatcher implements Onward, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(15);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int BATCH = 50;

  private final Store store;
  private final Dispatches dispatches;
  private final Gateway gateway;
  private final NetworkChannel network;
  private final Map<Channel, OutsideChannel> outside;
  private final EvidenceLog evidence;
  private final Feed feed;
  private final InstantSource clock;
  private final Semaphore work = new Semaphore(0);
  private @Nullable Thread worker;
  private volatile boolean stopped;

  public Dispatcher(
      Store store,
      Gateway gateway,
      NetworkChannel network,
      List<OutsideChannel> outside,
      EvidenceLog evidence,
      Feed feed,
      InstantSource clock) {
    this.store = store;
    this.dispatches = new Dispatches(store);
    this.gateway = gateway;
    this.network = network;
    this.outside =
        outside.stream().collect(Collectors.toMap(OutsideChannel::channel, Function.identity()));
    this.evidence = evidence;
    this.feed = feed;
    this.clock = clock;
  }

  /** Starts carrying. */
  public void start() {
    worker = Thread.ofPlatform().name("dispatch").daemon().start(this::run);
  }

  @Override
  public void pass(Session session, Message message) {
    UUID recipient = message.recipient();
    if (recipient != null) {
      network.lay(session, message, recipient);
    } else {
      dispatches.add(session, message.id(), clock.instant());
      session.afterCommit(work::release);
    }
  }

  /** Dispatches that are not yet at their end. */
  public long underway() {
    return dispatches.underway();
  }

  private void run() {
    while (!stopped) {
      try {
        sleep();
        carryAll();
      } catch (RuntimeException e) {
        LOG.error("The dispatcher stumbled and goes on", e);
        pause(PAUSE);
      }
    }
  }

  private void sleep() {
    Instant now = clock.instant();
    Duration wait =
        dispatches.next().map(next -> Duration.between(now, next)).orElse(LONGEST_SLEEP);
    if (wait.isPositive()) {
      pause(wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP);
    }
  }

  /** Ends early when there is work, or when it is time to stop. */
  private void pause(Duration duration) {
    try {
      if (work.tryAcquire(duration.toMillis() + 1, TimeUnit.MILLISECONDS)) {
        work.drainPermits();
      }
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  private void carryAll() {
    for (Due due : dispatches.due(clock.instant(), BATCH)) {
      if (stopped) {
        return;
      }
      carry(due);
    }
  }

  private void carry(Due due) {
    UUID id = due.message().id();
    OutsideChannel channel = outside.get(due.message().channel());
    try {
      if (channel == null) {
        end(due, "no-such-channel");
        return;
      }
      Progress progress =
          due.memo().isEmpty()
              ? channel.handOver(gateway.open(due.message()))
              : channel.follow(id, due.memo());
      settle(due, channel.actor(), progress);
    } catch (SealException e) {
      LOG.warn("Dispatch {} cannot be opened by the gateway: {}", id, e.reason());
      end(due, "envelope-refused");
    } catch (IOException | RuntimeException e) {
      LOG.warn("Dispatch {} is put off: {}", id, e.getClass().getSimpleName());
      putOff(due);
    }
  }

  private void settle(Due due, String actor, Progress progress) {
    Duration again = progress.askAgain();
    Instant next = again == null ? null : clock.instant().plus(again);
    store.change(
        session -> {
          News news = progress.news();
          if (news != null) {
            tell(session, due.message(), actor, news);
          }
          dispatches.note(session, due.message().id(), progress.memo(), 0, next);
        });
  }

  private void end(Due due, String reason) {
    settle(due, "server", new Progress(News.failed(reason), null, ""));
  }

  /** Tried again after 2, 4, 8 … seconds; there is no last attempt. */
  private void putOff(Due due) {
    int attempts = due.attempts() + 1;
    long seconds = Math.min(LONGEST_BACKOFF.toSeconds(), 1L << Math.min(attempts, 20));
    store.change(
        session ->
            dispatches.note(
                session,
                due.message().id(),
                due.memo(),
                attempts,
                clock.instant().plusSeconds(seconds)));
  }

  private void tell(Session session, Message message, String actor, News news) {
    Receipt receipt =
        evidence.append(
            session,
            new Fact(
                message.id(),
                news.event(),
                message.channel(),
                message.sha256(),
                actor,
                news.reason(),
                news.detail(),
                null,
                null));
    feed.tellReceipt(session, message.sender(), message.id(), receipt);
  }

  /** Stops after the step at hand. No interrupt: it would close the store's file under us. */
  @Override
  public void close() {
    stopped = true;
    work.release();
    Thread running = worker;
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
