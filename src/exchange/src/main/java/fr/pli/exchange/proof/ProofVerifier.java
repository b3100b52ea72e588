package fr.pli.exchange.proof;

import fr.pli.exchange.evidence.Acknowledgements;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.LogProof;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.evidence.Witness;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Sha256;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the proof of a sending, offline. Certificates must have been valid when what they signed
 * was signed; that none was revoked then is not in the proof.
 */
public final class ProofVerifier {
  private final Certificates certificates;

  /**
   * For one network.
   *
   * @param authorities its authorities, known from elsewhere than the proof
   */
  public ProofVerifier(Set<X509Certificate> authorities) {
    certificates = new Certificates(Set.copyOf(authorities));
  }

  /** The authorities that a proof names; they are to be compared with known ones. */
  public static Set<X509Certificate> namedAuthorities(SendingProof proof) {
    return proof.authorities().stream()
        .flatMap(each -> Certificates.read(each).stream())
        .collect(Collectors.toSet());
  }

  /**
   * What a proof shows.
   *
   * @param document the letter's PDF, null if it is not at hand
   */
  public Verdict verify(SendingProof proof, byte @Nullable [] document) {
    List<Point> points = new ArrayList<>();
    Optional<Declaration> declared = declaration(proof);
    points.add(point(Matter.DECLARATION, declared.isPresent(), null));
    if (declared.isEmpty()) {
      return new Verdict(null, points);
    }
    Declaration declaration = declared.get();
    if (document != null) {
      boolean same =
          document.length == declaration.documentSize()
              && Sha256.hex(document).equals(declaration.documentSha256());
      points.add(point(Matter.DOCUMENT, same, null));
    }
    if (proof.receipts().isEmpty()) {
      points.add(new Point(Matter.RECEIPT, Outcome.ABSENT, null));
    }
    proof.receipts().forEach(each -> receipt(declaration, each, points));
    return new Verdict(declaration, points);
  }

  private Optional<Declaration> declaration(SendingProof proof) {
    try {
      Declaration said = Declarations.read(proof);
      Optional<X509Certificate> device =
          certificates.device(proof.certificate(), said.device(), said.at());
      return device.isPresent() && Declarations.signed(proof, device.get())
          ? Optional.of(said)
          : Optional.empty();
    } catch (EvidenceException e) {
      return Optional.empty();
    }
  }

  private void receipt(Declaration declaration, ProvenReceipt proven, List<Point> points) {
    Receipt receipt = proven.receipt();
    Statement statement = statement(receipt).orElse(null);
    points.add(point(Matter.RECEIPT, statement != null, statement));
    if (statement == null) {
      return;
    }
    boolean same =
        statement.dispatch().equals(declaration.dispatch())
            && statement.sha256().equals(declaration.envelopeSha256())
            && statement.channel() == declaration.channel();
    points.add(point(Matter.SAME_DISPATCH, same, statement));
    if (statement.event() == EvidenceEvent.ACCEPTED) {
      points.add(new Point(Matter.SENDER, sender(declaration, statement), statement));
    }
    if (statement.channel() == Channel.NETWORK && deviceSaidIt(statement)) {
      points.add(new Point(Matter.WITNESS, witness(statement), statement));
    }
    points.add(new Point(Matter.IN_LOG, inLog(proven, statement), statement));
  }

  /** Signed by the certificate that it names, which the authority issued for evidence. */
  private Optional<Statement> statement(Receipt receipt) {
    try {
      X509Certificate named =
          Certificates.read(receipt.certificate())
              .orElseThrow(() -> new IllegalArgumentException("No certificate"));
      Statement statement = ReceiptVerifier.verify(receipt, named);
      return certificates.evidence(receipt.certificate(), statement.at()).map(_ -> statement);
    } catch (EvidenceException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Outcome sender(Declaration declaration, Statement statement) {
    Parties parties = statement.parties();
    if (parties == null) {
      return Outcome.ABSENT;
    }
    return outcome(
        parties.sender().equals(declaration.mailbox())
            && parties.device().equals(declaration.device()));
  }

  private static boolean deviceSaidIt(Statement statement) {
    return statement.event() == EvidenceEvent.DELIVERED
        || statement.event() == EvidenceEvent.OPENED;
  }

  private Outcome witness(Statement statement) {
    Witness witness = statement.witness();
    if (witness == null) {
      return Outcome.ABSENT;
    }
    try {
      UUID device = UUID.fromString(statement.by());
      Optional<X509Certificate> signing =
          certificates.device(witness.certificate(), device, statement.at());
      Acknowledgement said =
          new Acknowledgement(
              statement.dispatch().toString(), statement.event().code(), witness.signature());
      return outcome(
          signing.isPresent() && Acknowledgements.verify(said, signing.get()) == statement.event());
    } catch (EvidenceException | IllegalArgumentException e) {
      return Outcome.REFUTED;
    }
  }

  private Outcome inLog(ProvenReceipt proven, Statement statement) {
    LogProof proof = proven.proof();
    if (proof == null) {
      return Outcome.ABSENT;
    }
    try {
      List<X509Certificate> named = Certificates.read(proof.head().certificate()).stream().toList();
      Instant signed = proof.verify(proven.receipt(), statement.index(), named).at();
      return outcome(certificates.evidence(proof.head().certificate(), signed).isPresent());
    } catch (EvidenceException e) {
      return Outcome.REFUTED;
    }
  }

  private static Point point(Matter matter, boolean shown, @Nullable Statement statement) {
    return new Point(matter, outcome(shown), statement);
  }

  private static Outcome outcome(boolean shown) {
    return shown ? Outcome.PROVEN : Outcome.REFUTED;
  }
}
