package fr.pli.server.enrolment;

import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.Member.MemberDevice;
import fr.pli.server.mailbox.Mailboxes;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The mailboxes that can be written to, each with the keys of its welcome workstations. */
public final class Members {
  private final Store store;
  private final Mailboxes mailboxes;
  private final Devices devices;

  public Members(Store store, Mailboxes mailboxes, Devices devices) {
    this.store = store;
    this.mailboxes = mailboxes;
    this.devices = devices;
  }

  public List<Member> all() {
    return store.read(
        session -> {
          List<Member> members = new ArrayList<>();
          for (UUID id : mailboxes.all(session)) {
            List<MemberDevice> keys = keys(session, id);
            if (!keys.isEmpty()) {
              Mailbox mailbox = mailboxes.find(session, id).orElseThrow();
              members.add(new Member(mailbox, keys));
            }
          }
          return members;
        });
  }

  private List<MemberDevice> keys(Session session, UUID mailbox) {
    return devices.welcome(mailbox).stream()
        .map(
            device ->
                new MemberDevice(
                    device.id(),
                    device.signing(),
                    device.sealing(),
                    device.hybrid(),
                    devices.formerSigning(session, device.id())))
        .toList();
  }
}
