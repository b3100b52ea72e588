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

/** The mailboxes that have or had workstations, each with the keys of those that are welcome. */
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
            Mailbox mailbox = mailboxes.find(session, id).orElseThrow();
            Member member = new Member(mailbox, keys(session, id), devices.shutOut(id));
            if (!member.devices().isEmpty() || !member.shutOut().isEmpty()) {
              members.add(member);
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
