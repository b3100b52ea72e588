package fr.pli.desktop.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Keys;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.proof.Declaration;
import fr.pli.exchange.proof.Declarations;
import fr.pli.exchange.proof.ProofVerifier;
import fr.pli.exchange.proof.ProvenReceipt;
import fr.pli.exchange.proof.SendingProof;
import fr.pli.exchange.proof.Verdict;
import fr.pli.exchange.seal.SigningIdentity;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ProofSheetTest {
  private static final UUID DEVICE = new UUID(3, 3);
  private static final SigningIdentity SENDING = Practice.AUTHORITY.signing(DEVICE.toString());
  private static final SigningIdentity SERVER = Practice.AUTHORITY.signing("evidence");

  @Test
  void whatASimulatorDidIsSaidToBeWithoutValue() throws Exception {
    String words =
        words(
            pdf(
                "Dr Paul AUBRY",
                Channel.FAX,
                statement(0, EvidenceEvent.ACCEPTED, "server", ""),
                statement(1, EvidenceEvent.FAXED, "simulation:fax", "2 pages")));
    assertTrue(words.contains("Voie simulée"), words);
    assertTrue(words.contains("2 pages"), words);
    assertTrue(words.contains("ce que la voie lui répond"), words);
    assertTrue(words.contains("pas encore vérifiée"), words);
    assertFalse(words.contains("RFC 9162"), "nothing is said of the log that was not proven");
  }

  @Test
  void aFailureIsAsPlainAsASuccess() throws Exception {
    String words =
        words(
            pdf(
                "Dr Paul AUBRY",
                Channel.FAX,
                statement(0, EvidenceEvent.ACCEPTED, "server", ""),
                statement(1, EvidenceEvent.FAILED, "simulation:fax", "")));
    assertTrue(words.contains("non remis"), words);
  }

  @Test
  void namesOfAnyLengthAndCharacterAndManyReceiptsFit() throws Exception {
    List<Statement> many = new ArrayList<>();
    many.add(statement(0, EvidenceEvent.ACCEPTED, "server", ""));
    for (int i = 1; i < 60; i++) {
      many.add(statement(i, EvidenceEvent.HANDED_OVER, "x".repeat(300), "d ".repeat(200)));
    }
    byte[] pdf =
        pdf(
            "Łukasz Ωμέγα " + "W".repeat(400) + "\n\t",
            Channel.FAX,
            many.toArray(new Statement[0]));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertTrue(document.getNumberOfPages() > 2);
      assertEquals("fr", document.getDocumentCatalog().getLanguage());
    }
    assertTrue(words(pdf).contains("?ukasz"), words(pdf));
  }

  private static byte[] pdf(String recipient, Channel channel, Statement... statements)
      throws IOException {
    ReceiptSigner signer = new ReceiptSigner(SERVER.key(), SERVER.certificate());
    Declaration declaration =
        new Declaration(
            new UUID(1, 1),
            new UUID(2, 2),
            DEVICE,
            "Cabinet des Tilleuls",
            recipient,
            channel,
            "ab".repeat(32),
            "cd".repeat(32),
            48_213,
            Keys.NOW);
    List<ProvenReceipt> receipts =
        List.of(statements).stream()
            .map(statement -> new ProvenReceipt(signer.sign(statement), null))
            .toList();
    Set<X509Certificate> authorities = Set.of(Practice.AUTHORITY.certificate());
    SendingProof proof = Declarations.sign(declaration, SENDING, receipts, authorities);
    Verdict verdict = new ProofVerifier(authorities).verify(proof, null);
    assertTrue(verdict.holds(), verdict.points()::toString);
    return new ProofSheet(proof, verdict, "preuve-envoi.json").pdf();
  }

  private static Statement statement(long index, EvidenceEvent event, String by, String detail) {
    boolean accepted = event == EvidenceEvent.ACCEPTED;
    return new Statement(
        new UUID(7, index),
        new UUID(1, 1),
        event,
        Channel.FAX,
        Keys.NOW,
        "ab".repeat(32),
        by,
        event == EvidenceEvent.FAILED ? "busy" : "",
        detail,
        index,
        accepted ? new Parties(new UUID(2, 2), DEVICE, null) : null,
        null);
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
