package fr.pli.desktop.enrolment;

import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.vault.Secrets;
import fr.pli.exchange.wire.DeviceStatus;
import java.time.InstantSource;

/** What a workstation does whenever it has reached its server, beside the letters. */
public final class Contact {
  private final HttpLink link;
  private final Leases leases;
  private final Renewal renewal;

  public Contact(Secrets secrets, HttpLink link, InstantSource clock) {
    this.link = link;
    this.leases = new Leases(secrets, clock);
    this.renewal = new Renewal(secrets, link, clock);
  }

  /** Takes a new lease, and new certificates when it is time. */
  public void keep() throws LinkException {
    DeviceStatus status = link.me();
    leases.note(status);
    if (!renewal.renewWhenDue() && status.renew()) {
      renewal.renew();
    }
  }

  /** Makes new keys for signing and sealing at once. */
  public void renewKeys() throws LinkException {
    renewal.renewKeys();
  }
}
