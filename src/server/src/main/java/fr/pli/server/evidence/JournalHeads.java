package fr.pli.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.JournalHandover;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.wire.JournalState;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.enrolment.Certificates;
import fr.pli.server.enrolment.EnrolledDevice;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;

/**
 * How far the journals of the workstations are, by their own signed words: a journal that is later
 * cut back or rewritten cannot deny them.
 */
public final class JournalHeads {
  private static final int LONGEST = 2000;

  private final Store store;
  private final EvidenceLog evidence;

  public JournalHeads(Store store, EvidenceLog evidence) {
    this.store = store;
    this.evidence = evidence;
  }

  /** What this workstation said last. */
  public JournalState last(EnrolledDevice device) {
    return store.read(session -> last(session, device));
  }

  private static JournalState last(Session session, EnrolledDevice device) {
    return new JournalState(
        session
            .one(
                "select receipt from journal_head where device = ?",
                row -> Json.read(row.getString(1).getBytes(UTF_8), Receipt.class),
                device.id())
            .orElse(null));
  }

  /**
   * Keeps what a workstation says; a repeat of its last words gets the same receipt.
   *
   * @throws Refusal bad-request if the workstation did not sign it; too-large
   */
  public JournalState keep(EnrolledDevice device, JournalHandover handover) {
    prove(device, handover);
    String words = text(handover);
    if (words.length() > LONGEST) {
      throw new Refusal(ProblemType.TOO_LARGE, "Too long for a journal's head");
    }
    return store.write(
        session -> {
          if (!session.any(
              "select 1 from journal_head where device = ? and handover = ?", device.id(), words)) {
            JournalWords said = new JournalWords(handover, device.signing());
            Receipt receipt = evidence.append(session, device, said);
            session.update("delete from journal_head where device = ?", device.id());
            session.update(
                "insert into journal_head values (?, ?, ?)", device.id(), words, text(receipt));
          }
          return last(session, device);
        });
  }

  private static void prove(EnrolledDevice device, JournalHandover handover) {
    try {
      handover.verify(Certificates.read(device.signing()));
    } catch (EvidenceException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "The journal's head is not proven");
    }
  }

  private static String text(Object value) {
    return new String(Json.write(value), UTF_8);
  }
}
