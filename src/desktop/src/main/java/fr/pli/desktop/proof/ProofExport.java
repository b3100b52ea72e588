package fr.pli.desktop.proof;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.evidence.Proofs;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.work.Job;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.proof.Declaration;
import fr.pli.exchange.proof.Declarations;
import fr.pli.exchange.proof.ProofVerifier;
import fr.pli.exchange.proof.ProvenReceipt;
import fr.pli.exchange.proof.SendingProof;
import fr.pli.exchange.proof.Verdict;
import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Writes the proof that a letter was sent to one recipient. It names the recipient and holds the
 * hash of the letter, nothing of the patient; neither do the files' names.
 */
public final class ProofExport {
  /** Kind of the job while it runs. */
  public static final String JOB = "job.proof";

  /** Steps of the job. */
  public static final int STEPS = 2;

  private final Outbox outbox;
  private final Letters letters;
  private final Proofs proofs;
  private final DeviceIdentity identity;
  private final InstantSource clock;

  public ProofExport(
      Outbox outbox, Letters letters, Proofs proofs, DeviceIdentity identity, InstantSource clock) {
    this.outbox = outbox;
    this.letters = letters;
    this.proofs = proofs;
    this.identity = identity;
    this.clock = clock;
  }

  /**
   * Writes both files; a former proof of the same dispatch is replaced, never half of it.
   *
   * @throws NothingToProveException if there is nothing to prove yet
   * @throws IOException if the folder cannot be written
   */
  public ProofFiles write(UUID dispatch, Path folder, Job job)
      throws NothingToProveException, IOException {
    SendingProof proof = proof(dispatch);
    Verdict verdict = new ProofVerifier(identity.authorities()).verify(proof, null);
    Files.createDirectories(folder);
    Path json = folder.resolve("preuve-envoi-" + dispatch + ".json");
    Path sheet = folder.resolve("preuve-envoi-" + dispatch + ".pdf");
    replace(json, proof.write());
    job.progress(1, STEPS);
    if (!job.cancelled()) {
      replace(sheet, new ProofSheet(proof, verdict, json.getFileName().toString()).pdf());
      job.progress(STEPS, STEPS);
    }
    return new ProofFiles(sheet, json, verdict.complete());
  }

  /** What there is to prove. */
  SendingProof proof(UUID id) throws NothingToProveException {
    Dispatch dispatch =
        outbox.find(id).orElseThrow(() -> new NothingToProveException("No such dispatch"));
    OutgoingLetter letter =
        letters
            .find(dispatch.letter())
            .orElseThrow(() -> new NothingToProveException("The letter is gone"));
    String envelope =
        outbox.receipts(id).stream()
            .map(ProofExport::statement)
            .filter(statement -> statement.event() == EvidenceEvent.ACCEPTED)
            .map(Statement::sha256)
            .findFirst()
            .orElseThrow(() -> new NothingToProveException("Not accepted by the server yet"));
    List<ProvenReceipt> receipts =
        outbox.receipts(id).stream()
            .filter(receipt -> statement(receipt).sha256().equals(envelope))
            .map(this::proven)
            .toList();
    return Declarations.sign(
        declaration(dispatch, letter, envelope),
        identity.signing(),
        receipts,
        identity.authorities());
  }

  private Declaration declaration(Dispatch dispatch, OutgoingLetter letter, String envelope) {
    return new Declaration(
        dispatch.id(),
        identity.mailbox().id(),
        identity.device(),
        identity.mailbox().name(),
        dispatch.recipient().displayName(),
        dispatch.option().channel(),
        envelope,
        letter.sha256(),
        letter.bytes(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private ProvenReceipt proven(Receipt receipt) {
    return new ProvenReceipt(receipt, proofs.find(statement(receipt).id()).orElse(null));
  }

  /** Its signature was verified when it came, and is again by the verdict. */
  private static Statement statement(Receipt receipt) {
    return Json.read(Base64.getDecoder().decode(receipt.statement()), Statement.class);
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".pli-part");
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
