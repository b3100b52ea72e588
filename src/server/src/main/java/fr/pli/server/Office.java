package fr.pli.server;

import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.server.api.BlobRoutes;
import fr.pli.server.api.DeviceRoutes;
import fr.pli.server.api.EnrolmentRoutes;
import fr.pli.server.api.FeedRoutes;
import fr.pli.server.api.Listener;
import fr.pli.server.api.LogRoutes;
import fr.pli.server.api.MeRoute;
import fr.pli.server.api.MessageRoutes;
import fr.pli.server.api.OperatorRoutes;
import fr.pli.server.api.PeopleRoutes;
import fr.pli.server.api.RouteTable;
import fr.pli.server.api.UploadRoutes;
import fr.pli.server.api.WipeRoutes;
import fr.pli.server.channels.OutsideChannel;
import fr.pli.server.channels.SimulationPace;
import fr.pli.server.channels.apicrypt.SimulatedApicrypt;
import fr.pli.server.channels.fax.SimulatedFax;
import fr.pli.server.channels.mssante.SimulatedMssante;
import fr.pli.server.channels.network.NetworkChannel;
import fr.pli.server.channels.patient.SimulatedPatientLink;
import fr.pli.server.channels.post.SimulatedPost;
import fr.pli.server.channels.record.SimulatedRecord;
import fr.pli.server.directory.Directory;
import fr.pli.server.dispatch.Dispatcher;
import fr.pli.server.dispatch.Gateway;
import fr.pli.server.enrolment.Authorities;
import fr.pli.server.enrolment.Credential;
import fr.pli.server.enrolment.Devices;
import fr.pli.server.enrolment.Enrolment;
import fr.pli.server.enrolment.Invitations;
import fr.pli.server.enrolment.KeyRoom;
import fr.pli.server.enrolment.Members;
import fr.pli.server.enrolment.ServerKeys;
import fr.pli.server.enrolment.Wipes;
import fr.pli.server.evidence.EvidenceLog;
import fr.pli.server.evidence.JournalHeads;
import fr.pli.server.evidence.TreeHeads;
import fr.pli.server.mailbox.Acknowledged;
import fr.pli.server.mailbox.Blobs;
import fr.pli.server.mailbox.Erasures;
import fr.pli.server.mailbox.Feed;
import fr.pli.server.mailbox.Mailboxes;
import fr.pli.server.mailbox.Marks;
import fr.pli.server.mailbox.Messages;
import fr.pli.server.mailbox.Uploads;
import fr.pli.server.operator.LocalOperations;
import fr.pli.server.operator.ServerAddress;
import fr.pli.server.store.Documents;
import fr.pli.server.store.FileDocuments;
import fr.pli.server.store.H2Store;
import fr.pli.server.store.Settings;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Handler;

/**
 * The server's rooms, furnished on its data folder in the order in which a letter passes them; this
 * is all the wiring there is. Without a listener it serves the operator's commands on a server that
 * is not running.
 */
public final class Office implements AutoCloseable {
  private final Store store;
  private final KeyRoom room;
  private final ServerKeys keys;
  private final Authorities authorities;
  private final Devices devices;
  private final Feed feed;
  private final TreeHeads heads;
  private final Erasures erasures;
  private final Dispatcher dispatcher;
  private final ServerAddress address;
  private final LocalOperations operations;
  private final RouteTable routes;

  private Office(ServerSettings settings, Store store) throws IOException {
    this.store = store;
    InstantSource clock = settings.clock();
    Path data = settings.data();
    room = KeyRoom.open(data.resolve("keys"));
    authorities = Authorities.open(room, store, clock);
    keys = ServerKeys.open(room, authorities.issuing());

    Mailboxes mailboxes = new Mailboxes(store);
    feed = new Feed(store, clock, room.secret("cursors"));
    devices = new Devices(store, clock);
    Invitations invitations = new Invitations(store, clock);
    Enrolment enrolment =
        new Enrolment(store, authorities, keys, invitations, devices, mailboxes, feed, clock);

    Wipes wipes = new Wipes(store, authorities, enrolment, clock);

    ReceiptSigner signer = new ReceiptSigner(keys.evidence().key(), keys.evidence().certificate());
    EvidenceLog.plant(store);
    EvidenceLog evidence = new EvidenceLog(signer, clock, Ids::next);
    heads = new TreeHeads(store, signer, clock);
    Documents documents = FileDocuments.open(data.resolve("documents"));
    Blobs blobs = new Blobs(store, documents, clock);
    erasures = new Erasures(store, documents, feed, settings.contentKept(), clock);
    Uploads uploads = new Uploads(store, data.resolve("uploads"), blobs, clock);
    dispatcher =
        new Dispatcher(
            store,
            gateway(blobs),
            new NetworkChannel(feed),
            simulated(settings.pace()),
            evidence,
            feed,
            clock);
    Messages messages = new Messages(store, evidence, dispatcher);
    Acknowledged acknowledged = new Acknowledged(store, evidence, feed);

    Directory directory = new Directory(store);
    address = new ServerAddress(new Settings(store));
    operations =
        new LocalOperations(
            address,
            authorities,
            invitations,
            mailboxes,
            devices,
            enrolment,
            wipes,
            directory,
            feed);
    routes =
        RouteTable.of(
            new EnrolmentRoutes(enrolment),
            new MeRoute(mailboxes, clock, enrolment, settings.leaseDays()),
            new WipeRoutes(wipes),
            new BlobRoutes(blobs),
            new UploadRoutes(uploads),
            new MessageRoutes(messages, acknowledged, new Marks(store, feed, erasures), erasures),
            new FeedRoutes(feed, devices),
            new LogRoutes(heads, new JournalHeads(store, evidence)),
            new PeopleRoutes(new Members(store, mailboxes, devices), directory),
            new DeviceRoutes(devices, enrolment),
            new OperatorRoutes(operations));
  }

  /**
   * Opens the rooms.
   *
   * @throws fr.pli.server.store.StoreException if another process has them, or the store is broken
   */
  public static Office open(ServerSettings settings) throws IOException {
    Files.createDirectories(settings.data());
    Store store = H2Store.open(settings.data().resolve("store"));
    try {
      return new Office(settings, store);
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Letters may be under way to the keys of a former authority. */
  private Gateway gateway(Blobs blobs) throws IOException {
    List<Credential> all = new ArrayList<>(ServerKeys.ofAllTimes(room, "gateway"));
    all.addAll(ServerKeys.ofAllTimes(room, "gateway-hybrid"));
    return new Gateway(
        blobs, all.stream().map(Office::opening).toList(), Set.copyOf(authorities.trusted()));
  }

  private static OpeningKey opening(Credential credential) {
    return new OpeningKey(credential.key(), credential.certificate());
  }

  /** Every way out of the network is simulated until an operator's contract makes it real. */
  private static List<OutsideChannel> simulated(SimulationPace pace) {
    return List.of(
        SimulatedMssante.at(pace),
        SimulatedApicrypt.at(pace),
        SimulatedFax.at(pace),
        SimulatedPost.at(pace),
        SimulatedPatientLink.at(pace),
        SimulatedRecord.at(pace));
  }

  Listener listener(ServerSettings settings, UnaryOperator<Handler> before) throws IOException {
    return new Listener(
        routes,
        devices,
        tls(settings),
        settings.port(),
        settings.requestsPerSecond(),
        settings.clock(),
        before);
  }

  /** The listener's credential, a new one when a third of its life is left. */
  Listener.Tls tls(ServerSettings settings) throws IOException {
    return new Listener.Tls(
        ServerKeys.listener(
            room, authorities.issuing(), settings.host(), settings.port(), settings.clock()),
        authorities.issuing().certificate(),
        Set.copyOf(authorities.trusted()));
  }

  /** Where workstations find the server. */
  public ServerAddress address() {
    return address;
  }

  /** What the operator can do. */
  public LocalOperations operations() {
    return operations;
  }

  TreeHeads heads() {
    return heads;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  Erasures erasures() {
    return erasures;
  }

  Feed feed() {
    return feed;
  }

  @Override
  public void close() {
    store.close();
  }
}
