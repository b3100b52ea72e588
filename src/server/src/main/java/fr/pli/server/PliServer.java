package fr.pli.server;

import fr.pli.server.api.Listener;
import fr.pli.server.enrolment.Invitation;
import fr.pli.server.operator.AuthorityStep;
import fr.pli.server.operator.PortFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running central server. It can be closed and started again on the same data and port. */
public final class PliServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PliServer.class);

  private final Office office;
  private final Clockwork heads;
  private final Listener listener;
  private final PortFile portFile;
  private final ServerSettings settings;
  private final Clockwork certificates;
  private final Clockwork erasures;

  private PliServer(Office office, Listener listener, PortFile portFile, ServerSettings settings) {
    this.office = office;
    this.listener = listener;
    this.portFile = portFile;
    this.settings = settings;
    this.heads = Clockwork.every(Duration.ofMinutes(1), "heads", office.heads()::current);
    this.certificates = Clockwork.every(Duration.ofHours(1), "certificates", this::keepFresh);
    this.erasures = Clockwork.every(Duration.ofHours(1), "erasures", office.erasures()::run);
  }

  /**
   * Starts a server; the first start makes its authority and keys.
   *
   * @throws IOException if the port is taken or the data cannot be written
   * @throws fr.pli.server.store.StoreException if another process has the store
   */
  public static PliServer start(ServerSettings settings) throws IOException {
    return start(settings, front -> front);
  }

  /**
   * The same, with something between the connections and the rooms: tests put a handler there that
   * loses answers.
   */
  public static PliServer start(ServerSettings settings, UnaryOperator<Handler> before)
      throws IOException {
    Office office = Office.open(settings);
    try {
      Listener listener = office.listener(settings, before);
      listener.start();
      office.address().set(settings.host(), listener.port());
      PortFile portFile = new PortFile(settings.data());
      portFile.write(listener.port());
      office.dispatcher().start();
      return new PliServer(office, listener, portFile, settings);
    } catch (IOException | RuntimeException e) {
      office.close();
      throw e;
    }
  }

  /**
   * Renews the listener's certificate when it is time and shows it from the next connection on.
   * Runs by itself every hour; what fails is tried again.
   */
  void keepFresh() {
    try {
      listener.present(office.tls(settings));
    } catch (IOException | RuntimeException e) {
      LOG.error("The listener's certificate cannot be renewed", e);
    }
  }

  /** Erases letters that have served and whose time is over. Runs by itself every hour. */
  public void eraseDue() {
    office.erasures().run();
  }

  public int port() {
    return listener.port();
  }

  /**
   * Invites a workstation.
   *
   * @return the one-time code
   * @throws fr.pli.exchange.wire.Refusal not-found if the practice to join does not exist
   */
  public String invite(Invitation invitation) {
    return office.operations().invite(invitation);
  }

  /**
   * Shuts a workstation out.
   *
   * @throws fr.pli.exchange.wire.Refusal not-found
   */
  public void revoke(UUID device) {
    office.operations().revoke(device);
  }

  /**
   * Shuts a workstation out and has it destroy what it holds.
   *
   * @throws fr.pli.exchange.wire.Refusal not-found
   */
  public void wipe(UUID device) {
    office.operations().wipe(device);
  }

  /**
   * Replaces the directory by an open extraction.
   *
   * @return entries imported
   * @throws fr.pli.exchange.wire.Refusal bad-request if it is none; the former directory stays
   */
  public long importDirectory(Path file) {
    return office.operations().importDirectory(List.of(file));
  }

  /**
   * Goes one step in replacing the network's authority; takes effect at the next start.
   *
   * @throws fr.pli.exchange.wire.Refusal bad-request when it is not the turn of this step
   */
  public void authority(AuthorityStep step) {
    office.operations().authority(step);
  }

  /** Says that the data come from a backup: workstations fetch from the beginning. */
  public void declareRestored() {
    office.operations().declareRestored();
  }

  /** Dispatches that are on their way out of the network and not yet at their end. */
  public long underway() {
    return office.dispatcher().underway();
  }

  /** Ends event streams, finishes what is being answered and carried, and closes the store. */
  @Override
  public void close() {
    erasures.close();
    certificates.close();
    portFile.delete();
    office.feed().bell().close();
    listener.close();
    heads.close();
    office.dispatcher().close();
    office.close();
  }
}
