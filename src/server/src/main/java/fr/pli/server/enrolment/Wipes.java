package fr.pli.server.enrolment;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.WipeOrder;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Orders to stolen workstations to destroy what they hold. A workstation that has one is shut out,
 * and may do no more than fetch it and say that it was carried out.
 */
public final class Wipes {
  private final Store store;
  private final Authorities authorities;
  private final Enrolment enrolment;
  private final InstantSource clock;

  public Wipes(Store store, Authorities authorities, Enrolment enrolment, InstantSource clock) {
    this.store = store;
    this.authorities = authorities;
    this.enrolment = enrolment;
    this.clock = clock;
  }

  /**
   * Gives the order and shuts the workstation out; repeating it changes nothing.
   *
   * @throws Refusal not-found
   */
  public void order(UUID device) {
    enrolment.revoke(device);
    store.change(session -> keep(session, device));
  }

  private void keep(Session session, UUID device) {
    if (!session.any("select 1 from wipe_order where device = ?", device)) {
      session.update("insert into wipe_order values (?, ?, null)", device, clock.instant());
    }
  }

  /**
   * The order to a workstation, signed.
   *
   * @throws Refusal not-found when there is none
   */
  public WipeOrder of(UUID device) {
    Instant at =
        store
            .read(
                session ->
                    session.one(
                        "select ordered from wipe_order where device = ?",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        device))
            .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No order"));
    return authorities.issuing().order(device, at);
  }

  /** The workstation says that it carried the order out. */
  public void carriedOut(UUID device) {
    store.change(
        session ->
            session.update(
                "update wipe_order set done = ? where device = ? and done is null",
                clock.instant(),
                device));
  }
}
