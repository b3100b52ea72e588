package fr.pli.desktop.evidence;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LogLink;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.HeadVerifier;
import fr.pli.exchange.evidence.MerkleProofs;
import fr.pli.exchange.evidence.SignedHead;
import fr.pli.exchange.evidence.TreeHead;
import fr.pli.exchange.wire.LogState;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server's log goes on from the last head that was verified. A head that does not fit
 * is a finding and changes nothing else: the known head stays, and is asked from again.
 */
final class LogCheck {
  private final KnownHead known;
  private final Findings findings;
  private final Supplier<List<X509Certificate>> evidence;

  LogCheck(KnownHead known, Findings findings, Supplier<List<X509Certificate>> evidence) {
    this.known = known;
    this.findings = findings;
    this.evidence = evidence;
  }

  /** The head of now, if it fits. */
  Optional<Verified> check(LogLink link) throws LinkException {
    SignedHead before = known.find().orElse(null);
    TreeHead former = before == null ? null : HeadVerifier.unverified(before);
    LogState state;
    try {
      state = link.log(former == null ? 0 : former.size());
    } catch (LinkException e) {
      if (!e.concernsThisRequestOnly()) {
        throw e;
      }
      findings.note(Breach.UNPROVEN, "", before, null);
      return Optional.empty();
    }
    Judgement judgement = judge(former, state);
    if (judgement.breach() != null) {
      findings.note(judgement.breach(), "", before, state.head());
      return Optional.empty();
    }
    if (!state.head().equals(before)) {
      known.keep(state.head());
    }
    return Optional.ofNullable(judgement.head()).map(head -> new Verified(state.head(), head));
  }

  private Judgement judge(@Nullable TreeHead former, LogState state) {
    try {
      TreeHead head = HeadVerifier.verify(state.head(), evidence.get());
      return new Judgement(
          head, former == null ? null : between(former, head, state.consistency()));
    } catch (EvidenceException e) {
      boolean malformed = e.reason() == EvidenceException.Reason.MALFORMED;
      return new Judgement(null, malformed ? Breach.UNPROVEN : Breach.WRONG_SIGNATURE);
    }
  }

  /** What is wrong between a head that was verified and one that is shown; null for nothing. */
  static @Nullable Breach between(TreeHead former, TreeHead shown, List<String> consistency) {
    if (shown.size() < former.size()) {
      return Breach.LOG_SHRUNK;
    }
    if (shown.size() == former.size() && !shown.root().equals(former.root())) {
      return Breach.LOG_FORKED;
    }
    return MerkleProofs.consistent(
            former.size(), former.root(), shown.size(), shown.root(), consistency)
        ? null
        : Breach.LOG_REWRITTEN;
  }

  /** A head that fits. */
  record Verified(SignedHead signed, TreeHead head) {}

  private record Judgement(@Nullable TreeHead head, @Nullable Breach breach) {}
}
