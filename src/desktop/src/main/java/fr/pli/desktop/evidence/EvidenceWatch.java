package fr.pli.desktop.evidence;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LogLink;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Journal;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.work.Signal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds the server, and this workstation's own journal, to what they said before; with every
 * exchange. What does not fit stays open until a person settles it.
 */
public final class EvidenceWatch implements Evidence {
  private final Findings findings;
  private final KnownHead known;
  private final LogCheck log;
  private final ReceiptCheck receiptCheck;
  private final JournalReceipts journalReceipts;
  private final JournalCheck journal;
  private final OwnReceipts receipts;
  private final Signal changed = new Signal();

  /**
   * Over an open vault.
   *
   * @param own the journal that is compared
   * @param journal where it is written what was found
   * @param receipts those of the dispatches
   */
  public EvidenceWatch(
      Database database,
      Journal own,
      OwedEntries journal,
      OwnReceipts receipts,
      Workstation workstation,
      InstantSource clock) {
    this.receipts = receipts;
    findings = new Findings(database, journal, clock, changed);
    known = new KnownHead(database);
    log = new LogCheck(known, findings, workstation::evidence);
    receiptCheck = new ReceiptCheck(new Proofs(database), findings, workstation::evidence);
    journalReceipts = new JournalReceipts(database);
    this.journal = new JournalCheck(own, journalReceipts, findings, workstation, clock);
  }

  /** Compares the journal with the head that was handed over last; needs no server. */
  public void atOpening() {
    journal.atOpening();
  }

  /** Compares everything with what the server says now. */
  public void check(LogLink link) throws LinkException {
    journal.check(link);
    Optional<LogCheck.Verified> now = log.check(link);
    if (now.isPresent()) {
      boolean proven = receiptCheck.check(link, now.get(), journalReceipts);
      proven |= receiptCheck.check(link, now.get(), receipts);
      if (proven) {
        changed.fire();
      }
    }
  }

  @Override
  public List<Finding> open() {
    return findings.open();
  }

  @Override
  public List<Finding> all() {
    return findings.all();
  }

  @Override
  public void settle(UUID finding, String who) {
    findings
        .settle(finding, who)
        .filter(settled -> settled.breach().ofLog())
        .ifPresent(_ -> known.forget());
    journal.again();
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
