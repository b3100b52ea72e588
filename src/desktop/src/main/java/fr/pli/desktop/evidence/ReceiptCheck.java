package fr.pli.desktop.evidence;

import fr.pli.desktop.evidence.OwnReceipts.OwnReceipt;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LogLink;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.LogProof;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether the receipts that we were given are in the log of a verified head; the proof that they
 * are is kept with each, and holds without the server from then on.
 */
final class ReceiptCheck {
  /** A round stays short; what is left comes with the next. */
  private static final int MOST = 200;

  private final Proofs proofs;
  private final Findings findings;
  private final Supplier<List<X509Certificate>> evidence;

  ReceiptCheck(Proofs proofs, Findings findings, Supplier<List<X509Certificate>> evidence) {
    this.proofs = proofs;
    this.findings = findings;
    this.evidence = evidence;
  }

  /** True when something is known that was not. */
  boolean check(LogLink link, LogCheck.Verified now, OwnReceipts receipts) throws LinkException {
    List<OwnReceipt> unproven = receipts.unproven(MOST);
    for (OwnReceipt each : unproven) {
      check(link, now, each);
    }
    return !unproven.isEmpty();
  }

  private void check(LogLink link, LogCheck.Verified now, OwnReceipt receipt) throws LinkException {
    try {
      List<String> path = link.logPath(receipt.index(), now.head().size()).hashes();
      LogProof proof = new LogProof(now.signed(), path);
      proof.verify(receipt.receipt(), receipt.index(), evidence.get());
      proofs.keep(receipt.id(), proof);
    } catch (EvidenceException _) {
      missing(now, receipt);
    } catch (LinkException e) {
      if (e.reason() == LinkException.Reason.PROBLEM) {
        missing(now, receipt);
      } else if (e.concernsThisRequestOnly()) {
        findings.note(Breach.UNPROVEN, "", receipt.receipt(), now.signed());
      } else {
        throw e;
      }
    }
  }

  private void missing(LogCheck.Verified now, OwnReceipt receipt) {
    String subject = receipt.id().toString();
    findings.note(Breach.RECEIPT_MISSING, subject, receipt.receipt(), now.signed());
    proofs.missing(receipt.id());
  }
}
