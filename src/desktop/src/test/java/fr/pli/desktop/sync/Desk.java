package fr.pli.desktop.sync;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Member;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** The rooms around the synchroniser, as fakes that remember what they were told. */
final class Desk implements Departures, Arrivals, AutoCloseable {
  static final Pace QUICK =
      new Pace(Duration.ofMillis(200), Duration.ofMillis(20), Duration.ofMillis(100));
  static final Mailbox TILLEULS =
      new Mailbox(
          UUID.randomUUID(),
          "Cabinet des Tilleuls",
          "Nantes",
          "440000012",
          List.of(new Mailbox.Person("LE GOFF Anne", "Dr", "10001234567", "doctor")));

  final HeldCertificate evidence = new HeldCertificate.Builder().build();
  final MemoryDatabase database = new MemoryDatabase();
  final FakeLink link = new FakeLink();
  final Network network = new Network(database);
  final List<Acknowledgement> owed = new CopyOnWriteArrayList<>();
  final List<Mark> marks = new CopyOnWriteArrayList<>();
  final List<String> steps = new CopyOnWriteArrayList<>();
  final List<Instant> departedAt = new CopyOnWriteArrayList<>();
  final AtomicInteger departures = new AtomicInteger();
  volatile @Nullable Instant due;
  volatile @Nullable String breaksAt;
  final Synchroniser sync;

  Desk() {
    this(InstantSource.system());
  }

  Desk(InstantSource clock) {
    this(clock, QUICK);
  }

  Desk(InstantSource clock, Pace pace) {
    link.members.add(new Member(TILLEULS, List.of()));
    Round round =
        new Round(
            link,
            database,
            this,
            this,
            network,
            () -> List.of(evidence.certificate()),
            () -> steps.add("upkeep"),
            clock);
    sync = new Synchroniser(round, pace, new Random(3));
  }

  @Override
  public void close() throws SQLException {
    sync.close();
    database.close();
  }

  /** Ids and events that were taken in, in the order of their ids. */
  List<String> taken() {
    return database.read(
        connection -> {
          List<String> ids = new ArrayList<>();
          try (PreparedStatement query =
                  connection.prepareStatement("select id from taken order by id");
              ResultSet row = query.executeQuery()) {
            while (row.next()) {
              ids.add(row.getString(1));
            }
          }
          return ids;
        });
  }

  Cursor cursor() {
    return database.read(Cursor::read);
  }

  /** The next letter in the mailbox. */
  UUID letter() {
    UUID id = UUID.randomUUID();
    change(Change.MESSAGE, id.toString(), new Change.Notice("0a".repeat(32), 400, null), null);
    return id;
  }

  void change(String kind, String id, Change.@Nullable Notice notice, @Nullable Receipt receipt) {
    link.changes.add(
        new Change(link.changes.size() + 1, kind, id, Instant.EPOCH, notice, receipt, null));
  }

  void mark(@Nullable Mark mark) {
    link.changes.add(
        new Change(link.changes.size() + 1, Change.MARK, "", Instant.EPOCH, null, null, mark));
  }

  Receipt receipt(UUID dispatch, HeldCertificate signer) {
    Statement statement =
        new Statement(
            UUID.randomUUID(),
            dispatch,
            EvidenceEvent.ACCEPTED,
            Channel.NETWORK,
            Instant.EPOCH,
            "00",
            "server",
            "",
            "",
            0,
            null,
            null);
    return new ReceiptSigner(signer.keyPair().getPrivate(), signer.certificate()).sign(statement);
  }

  static void waitFor(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Did not happen in time");
      }
      Thread.sleep(5);
    }
  }

  @Override
  public int depart(Link over, Instant now) throws LinkException {
    LinkException failure = link.failure; // before a test sees the departure and mends the link
    steps.add("depart");
    departedAt.add(Instant.now());
    departures.incrementAndGet();
    if (failure != null) {
      throw failure;
    }
    return 0;
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.ofNullable(due);
  }

  @Override
  public void receipt(Connection connection, Statement statement, Receipt receipt)
      throws SQLException {
    take(connection, "receipt " + statement.dispatch());
  }

  @Override
  public void receiptsStored() {
    steps.add("receipts stored");
  }

  @Override
  public void announced(Connection connection, Change change) throws SQLException {
    take(connection, change.kind() + " " + change.id());
    if (change.id().equals(breaksAt)) {
      throw new SQLException("For the test");
    }
  }

  private static void take(Connection connection, String id) throws SQLException {
    try (PreparedStatement merge = connection.prepareStatement("merge into taken values (?)")) {
      merge.setString(1, id);
      merge.executeUpdate();
    }
  }

  @Override
  public void fetch(Link over) {
    steps.add("fetch");
  }

  @Override
  public List<Acknowledgement> owed() {
    return List.copyOf(owed);
  }

  @Override
  public void marked(Connection connection, Mark mark) throws SQLException {
    take(connection, "mark " + mark.kind());
  }

  @Override
  public List<Mark> owedMarks() {
    return List.copyOf(marks);
  }

  @Override
  public void sent(Mark mark) {
    marks.remove(mark);
  }

  @Override
  public void refused(Mark mark) {
    marks.remove(mark);
    steps.add("mark refused");
  }

  @Override
  public void begunAnew() {
    steps.add("begun anew");
  }

  @Override
  public void paid(List<Acknowledgement> acknowledgements) {
    owed.removeAll(acknowledgements);
  }
}
