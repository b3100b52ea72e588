package fr.pli.demo.simulation;

import fr.pli.desktop.DeskKeys;
import fr.pli.desktop.Replays;
import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.inbox.SealedArrivals;
import fr.pli.desktop.outbox.H2Outbox;
import fr.pli.desktop.outbox.SealedDepartures;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.Sharing;
import fr.pli.desktop.settings.H2Settings;
import fr.pli.desktop.sync.Antechamber;
import fr.pli.desktop.sync.Network;
import fr.pli.desktop.sync.Pace;
import fr.pli.desktop.sync.Round;
import fr.pli.desktop.sync.Synchroniser;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.Journal;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Replaying;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.evidence.JournalHead;
import fr.pli.exchange.wire.ChangesPage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The real rooms of a desk over a vault that outlives them. */
final class Workstation {
  static final String WHO = "Dr A";
  private static final Antechamber NOWHERE = new Antechamber(Path.of("nowhere"));

  private final Simulation world;
  private final String name;
  private final MemoryDatabase disk;
  private final Map<DocumentId, byte[]> documents = new HashMap<>();
  private final List<JournalEntry> journal = new ArrayList<>();
  private final WorldTime.Clock clock;
  private final RandomGenerator random;
  private final DrawnIds ids;
  private final Fate fate;
  private final Line line;
  private final SimulatedLink link;
  private DeviceIdentity identity;
  private @Nullable Rooms rooms;
  private int depth;

  Workstation(Simulation world, Cast.Seat seat, MemoryDatabase disk) {
    this.world = world;
    this.name = seat.name();
    this.identity = seat.identity();
    this.disk = disk;
    this.clock = world.time().new Clock();
    this.random = world.chance().own();
    this.ids = new DrawnIds(clock, world.chance().own());
    this.fate = new Fate(this::tell);
    this.line = new Line(world);
    this.link = new SimulatedLink(world, this);
  }

  /** The program starts over what is on the disk, in the order in which the desk builds itself. */
  void start() {
    act(this::open);
  }

  private void open(@Nullable Rooms none) {
    Database database = fate.around(disk);
    Documents vault =
        fate.around(Documents.class, new VaultDocuments(documents, journal), Set.of("put"));
    Journal written = fate.around(Journal.class, new Entries(), Set.of("append"));
    OwedEntries entries = new OwedEntries(database, vault, written);
    H2Letters letters = new H2Letters(database, entries, clock);
    Violation.unless(
        new Replaying(database, vault, written).into(Replays.of(letters)),
        "the journal can be done again");
    H2Settings settings = new H2Settings(database, entries, clock, Guard.NOBODY_KEPT, () -> WHO);
    H2Outbox outbox =
        new H2Outbox(
            database,
            letters,
            entries,
            settings::current,
            clock,
            Sharing.FREE,
            Guard.NOBODY_KEPT,
            ids);
    H2Inbox inbox = new H2Inbox(database, vault, entries, clock, Guard.NOBODY_KEPT);
    Network network = new Network(database);
    DeskKeys keys = new DeskKeys(() -> identity, network);
    SealedDepartures departures =
        new SealedDepartures(database, letters, outbox, vault, entries, keys, random);
    SealedArrivals arrivals =
        new SealedArrivals(database, inbox, vault, entries, keys, NOWHERE, clock);
    network.changed().subscribe(arrivals::membersChanged);
    Round round =
        new Round(
            link,
            database,
            departures,
            arrivals,
            network,
            () -> identity.evidence(),
            () -> {},
            departing());
    entries.settle();
    Rooms opened =
        new Rooms(
            database,
            vault,
            letters,
            outbox,
            inbox,
            network,
            new Synchroniser(round, Pace.USUAL, random));
    opened.sweep();
    rooms = opened;
  }

  /** The clock by which the rooms of a broken workstation think that it is time to leave. */
  private InstantSource departing() {
    return world.mutation() == Mutation.LEAVES_TOO_EARLY
        ? () -> clock.instant().plusSeconds(60)
        : clock;
  }

  /** Does something with the open rooms; a death on the way closes them. */
  void act(Action action) {
    depth++;
    try {
      action.with(rooms);
    } catch (Crash e) {
      if (depth > 1) {
        throw e;
      }
      rooms = null;
    } finally {
      depth--;
    }
  }

  /** True while something is being done here, perhaps further out. */
  boolean busy() {
    return depth > 0;
  }

  boolean up() {
    return rooms != null;
  }

  Rooms rooms() {
    if (rooms == null) {
      throw new IllegalStateException(name + " is down");
    }
    return rooms;
  }

  void stop() {
    rooms = null;
  }

  /** The vault's database is lost; documents and keys are not. */
  void loseDatabase() {
    rooms = null;
    disk.empty(true);
  }

  void enrolledAnew(DeviceIdentity fresh) {
    identity = fresh;
  }

  void tell(String what) {
    world.trace().tell(name, what);
  }

  /** What a broken workstation does: the page is not in yet, but its cursor is. */
  void storeCursor(ChangesPage page) {
    disk.write(
        c ->
            Sql.of(
                    c,
                    "merge into sync_cursor (id, cursor, seq) key (id) values (1, ?, ?)",
                    page.next(),
                    page.changes().getLast().seq())
                .update());
  }

  String name() {
    return name;
  }

  UUID device() {
    return identity.device();
  }

  UUID mailbox() {
    return identity.mailbox().id();
  }

  DeviceIdentity identity() {
    return identity;
  }

  Database disk() {
    return disk;
  }

  List<JournalEntry> journal() {
    return journal;
  }

  WorldTime.Clock clock() {
    return clock;
  }

  DrawnIds ids() {
    return ids;
  }

  Fate fate() {
    return fate;
  }

  Line line() {
    return line;
  }

  SimulatedLink link() {
    return link;
  }

  boolean revoked() {
    return world.server().shutOut(device());
  }

  /** What is done with the rooms; null while they are not open. */
  @FunctionalInterface
  interface Action {
    void with(@Nullable Rooms rooms);
  }

  private final class Entries implements Journal {
    @Override
    public void append(JournalEntry entry) {
      journal.add(entry);
    }

    @Override
    public List<JournalEntry> entries() {
      return List.copyOf(journal);
    }

    @Override
    public JournalHead head() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<JournalHead> headAt(long count) {
      throw new UnsupportedOperationException();
    }
  }

  /** The rooms of a desk that is open. */
  record Rooms(
      Database database,
      Documents vault,
      H2Letters letters,
      H2Outbox outbox,
      H2Inbox inbox,
      Network network,
      Synchroniser sync) {
    /** As the desk sweeps when it starts. */
    void sweep() {
      Set<DocumentId> referenced = new HashSet<>(letters.documents());
      referenced.addAll(outbox.documents());
      referenced.addAll(inbox.documents());
      vault.sweep(referenced);
    }
  }
}
