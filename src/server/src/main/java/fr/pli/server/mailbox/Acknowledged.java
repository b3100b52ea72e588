package fr.pli.server.mailbox;

import fr.pli.exchange.evidence.Acknowledgements;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Witness;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.enrolment.Certificates;
import fr.pli.server.evidence.EvidenceLog;
import fr.pli.server.evidence.EvidenceLog.Fact;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.security.cert.X509Certificate;
import java.util.UUID;

/**
 * What receiving workstations did with messages. The first device's word counts and becomes a
 * receipt in the sender's mailbox, once per event; nothing is told backwards ("delivered" after
 * "opened").
 */
public final class Acknowledged {
  private final Store store;
  private final EvidenceLog evidence;
  private final Feed feed;

  public Acknowledged(Store store, EvidenceLog evidence, Feed feed) {
    this.store = store;
    this.evidence = evidence;
    this.feed = feed;
  }

  /**
   * Notes an acknowledgement; a repeat changes nothing.
   *
   * @param signing the device's signing certificate
   * @throws Refusal bad-request when it is not proven, not-found when the message is not for this
   *     mailbox
   */
  public void note(
      UUID mailbox, UUID device, X509Certificate signing, Acknowledgement acknowledgement) {
    EvidenceEvent event = proven(acknowledgement, signing);
    UUID id = UUID.fromString(acknowledgement.message());
    store.change(
        session -> {
          Message message =
              Messages.find(session, id)
                  .filter(found -> mailbox.equals(found.recipient()))
                  .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No such message"));
          if (news(session, id, event)) {
            session.update(
                "insert into acknowledgement values (?, ?, ?, ?)",
                id,
                event.code(),
                device,
                acknowledgement.signature());
            tell(session, message, event, device, witness(signing, acknowledgement));
          }
        });
  }

  private static boolean news(Session session, UUID message, EvidenceEvent event) {
    return !session.any(
        "select 1 from acknowledgement where message = ? and event in (?, ?)",
        message,
        event.code(),
        EvidenceEvent.OPENED.code());
  }

  private static Witness witness(X509Certificate signing, Acknowledgement acknowledgement) {
    return new Witness(Certificates.write(signing), acknowledgement.signature());
  }

  private void tell(
      Session session, Message message, EvidenceEvent event, UUID device, Witness witness) {
    Receipt receipt =
        evidence.append(
            session,
            new Fact(
                message.id(),
                event,
                message.channel(),
                message.sha256(),
                device.toString(),
                "",
                "",
                null,
                witness));
    feed.tellReceipt(session, message.sender(), message.id(), receipt);
  }

  private static EvidenceEvent proven(Acknowledgement acknowledgement, X509Certificate signing) {
    try {
      return Acknowledgements.verify(acknowledgement, signing);
    } catch (EvidenceException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "The acknowledgement is not proven");
    }
  }
}
