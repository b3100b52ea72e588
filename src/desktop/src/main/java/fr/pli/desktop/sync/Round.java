package fr.pli.desktop.sync;

import fr.pli.desktop.link.Abreast;
import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.desktop.vault.Database;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Mark;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One exchange of everything with the server, in an order in which each step helps the next. */
public final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final Link link;
  private final Departures departures;
  private final Arrivals arrivals;
  private final Network network;
  private final Upkeep upkeep;
  private final ChangeFeed feed;
  private final Database database;
  private final InstantSource clock;

  /**
   * Ready to go.
   *
   * @param evidence certificates that receipts may be signed with; asked anew for every page
   */
  public Round(
      Link link,
      Database database,
      Departures departures,
      Arrivals arrivals,
      Network network,
      Supplier<List<X509Certificate>> evidence,
      Upkeep upkeep,
      InstantSource clock) {
    this.link = link;
    this.database = database;
    this.departures = departures;
    this.arrivals = arrivals;
    this.network = network;
    this.upkeep = upkeep;
    this.clock = clock;
    this.feed = new ChangeFeed(database, departures, arrivals, evidence);
  }

  Link link() {
    return link;
  }

  Database database() {
    return database;
  }

  /** When the next dispatch is due; a failure to tell has the poll go on. */
  Optional<Instant> nextDue() {
    try {
      return departures.nextDue();
    } catch (RuntimeException e) {
      LOG.error("What is due cannot be told: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  InstantSource clock() {
    return clock;
  }

  /** Brings, takes in, fetches, acknowledges; on a desk that knows nothing, takes in first. */
  void run() throws LinkException {
    try {
      exchange();
    } catch (LinkException e) {
      if (e.reason() == Reason.DEVICE_REVOKED) {
        upkeep.dismissed();
      }
      throw e;
    }
  }

  private void exchange() throws LinkException {
    if (!network.fetched()) {
      network.store(link.members());
    }
    if (feed.beginsAnew()) {
      // What the server has already may not be known here any more.
      takeIn();
      departures.depart(link, clock.instant());
    } else {
      departures.depart(link, clock.instant());
      takeIn();
    }
    arrivals.fetch(link);
    pay();
    tellMarks();
    upkeep.keepFresh();
    database.write(
        connection -> {
          Cursor.synced(connection, clock.instant());
          return true;
        });
  }

  private void takeIn() throws LinkException {
    if (feed.pull(link)) {
      network.store(link.members());
    }
  }

  private void pay() throws LinkException {
    for (var owed = arrivals.owed(); !owed.isEmpty(); owed = arrivals.owed()) {
      Queue<Acknowledgement> settled = new ConcurrentLinkedQueue<>();
      try {
        Abreast.each(link, owed, each -> pay(each, settled));
      } finally {
        arrivals.paid(List.copyOf(settled));
      }
    }
  }

  private void pay(Acknowledgement acknowledgement, Queue<Acknowledgement> settled)
      throws LinkException {
    try {
      link.acknowledge(acknowledgement);
    } catch (LinkException e) {
      if (e.reason() != Reason.PROBLEM) {
        throw e;
      }
      LOG.warn("An acknowledgement was refused: {}", e.code());
    }
    settled.add(acknowledgement);
  }

  private void tellMarks() throws LinkException {
    for (Mark mark : arrivals.owedMarks()) {
      try {
        link.mark(mark);
        arrivals.sent(mark);
      } catch (LinkException e) {
        if (e.reason() != Reason.PROBLEM) {
          throw e;
        }
        LOG.warn("A mark was refused: {}", e.code());
        arrivals.refused(mark);
      }
    }
  }
}
