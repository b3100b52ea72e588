package fr.pli.desktop.evidence;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LogLink;
import fr.pli.desktop.vault.Journal;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.JournalHandover;
import fr.pli.exchange.evidence.JournalHead;
import fr.pli.exchange.evidence.JournalStatement;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.wire.JournalState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether our journal is still the one that the server vouches for: compared with its last known
 * head after each opening and each day, and handed over anew when a day has passed. While it does
 * not fit and nobody has settled that, nothing is handed over, so that the server remembers.
 */
final class JournalCheck {
  private static final Duration DAY = Duration.ofDays(1);

  private final Journal journal;
  private final JournalReceipts receipts;
  private final Findings findings;
  private final Workstation workstation;
  private final InstantSource clock;
  private volatile Instant next = Instant.MIN;
  private @Nullable JournalStatement compared;

  JournalCheck(
      Journal journal,
      JournalReceipts receipts,
      Findings findings,
      Workstation workstation,
      InstantSource clock) {
    this.journal = journal;
    this.receipts = receipts;
    this.findings = findings;
    this.workstation = workstation;
    this.clock = clock;
  }

  /** Against the head that was handed over last, without a server. */
  void atOpening() {
    receipts.last().ifPresent(this::fits);
  }

  /** Against the head that the server knows; hands over the one of now when it is time. */
  void check(LogLink link) throws LinkException {
    if (clock.instant().isBefore(next)) {
      return;
    }
    try {
      Receipt known = link.journal().receipt();
      if (known == null) {
        handOver(link);
        return;
      }
      if (fits(known)) {
        JournalStatement vouched = compared;
        next = vouched == null ? clock.instant() : vouched.at().plus(DAY);
        if (!clock.instant().isBefore(next)) {
          handOver(link);
        }
      }
    } catch (LinkException e) {
      if (!e.concernsThisRequestOnly()) {
        throw e;
      }
      findings.note(Breach.UNPROVEN, "", null, null);
    }
  }

  /** Compares with the next exchange, whatever the time. */
  void again() {
    next = Instant.MIN;
  }

  private void handOver(LogLink link) throws LinkException {
    JournalHandover handover = JournalHandover.sign(journal.head(), workstation.signing());
    JournalState state = link.handOver(handover);
    if (state.receipt() == null || !fits(state.receipt()) || !keptNow(handover)) {
      findings.note(Breach.UNPROVEN, "", null, state);
      return;
    }
    next = clock.instant().plus(DAY);
  }

  /** A receipt of former words would fit too. */
  private boolean keptNow(JournalHandover handover) {
    return compared != null && compared.handover().equals(handover);
  }

  /** True if the journal is the one that the receipt is about, or a person said to go on. */
  private boolean fits(Receipt receipt) {
    JournalStatement statement;
    try {
      statement = ReceiptVerifier.verifyJournal(receipt, workstation.evidence());
    } catch (EvidenceException e) {
      findings.note(Breach.WRONG_SIGNATURE, "", null, receipt);
      return false;
    }
    Breach breach =
        statement.device().equals(workstation.device()) ? breach(statement) : Breach.UNPROVEN;
    String subject = statement.id().toString();
    if (breach != null && !findings.settled(subject)) {
      findings.note(breach, subject, receipt, journal.head());
      return false;
    }
    compared = breach == null ? statement : null;
    if (breach == null) {
      receipts.keep(statement, receipt);
    }
    return true;
  }

  private @Nullable Breach breach(JournalStatement statement) {
    Optional<JournalHead> vouched = head(statement);
    if (vouched.isEmpty()) {
      return Breach.UNPROVEN;
    }
    if (!vouched.get().journal().equals(journal.head().journal())) {
      return Breach.JOURNAL_REWRITTEN;
    }
    Optional<JournalHead> own = journal.headAt(vouched.get().count());
    if (own.isEmpty()) {
      return Breach.JOURNAL_CUT;
    }
    return own.equals(vouched) ? null : Breach.JOURNAL_REWRITTEN;
  }

  private static Optional<JournalHead> head(JournalStatement statement) {
    try {
      return Optional.of(statement.handover().unverified());
    } catch (EvidenceException _) {
      return Optional.empty();
    }
  }
}
