package fr.pli.desktop.ui;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.letter.RecipientKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fictional letters that were received, in every state. */
final class SampleInbox {
  private final FakeDesk desk;
  private final Instant now;

  SampleInbox(FakeDesk desk) {
    this.desk = desk;
    this.now = desk.clock.instant();
  }

  /** Fills the inbox of the desk. */
  void received() {
    receive(
        "LE GALL",
        "Yann",
        DocumentType.IMAGING_REPORT,
        "Dr",
        "Paul AUBRY",
        8,
        ReceivedState.UNREAD,
        "");
    receive(
        "TANGUY",
        "Rose",
        DocumentType.DISCHARGE_LETTER,
        "",
        "CHU de Rennes, médecine interne",
        20,
        ReceivedState.UNREAD,
        "");
    receive(
        "MARTIN",
        "Chloé",
        DocumentType.LABORATORY_REPORT,
        "",
        "Laboratoire du Centre",
        39,
        ReceivedState.UNREAD,
        "");
    receive(
        "ROUSSEL",
        "Alain",
        DocumentType.IMAGING_REPORT,
        "",
        "Imagerie Sud",
        75,
        ReceivedState.UNREAD,
        "");
    receive(null, "", null, "Dr", "Hélène CARON", 80, ReceivedState.UNREAD, "");
    receive(null, "", null, "", "", 1, ReceivedState.ANNOUNCED, "");
    receive(null, "", null, "", "", 2, ReceivedState.FETCHED, "");
    receive(null, "", null, "", "", 300, ReceivedState.UNREADABLE, "altered");
    receive(
        "NGUYEN",
        "Minh Anh",
        DocumentType.OPERATIVE_REPORT,
        "Dr",
        "Hélène CARON",
        2000,
        ReceivedState.READ,
        "");
    receive(
        "LE GALL",
        "Yann",
        DocumentType.CONSULTATION_REPORT,
        "Dr",
        "Paul AUBRY",
        4000,
        ReceivedState.FILED,
        "C:\\Logiciel\\Import");
    receive(
        "KERVELLA",
        "Luc",
        DocumentType.CONSULTATION_REPORT,
        "Dr",
        "Hélène CARON",
        5000,
        ReceivedState.READ,
        "");
    receive(
        "BERTRAND",
        "Lucie",
        DocumentType.EMERGENCY_REPORT,
        "",
        "CHU de Rennes, pédiatrie",
        30_000,
        ReceivedState.FILED,
        "C:\\Logiciel\\Import");
    receive(
        "DE LA ROCHEFOUCAULD-MONTBEL",
        "Anne-Sophie",
        DocumentType.MEDICAL_SUMMARY,
        "Pr",
        "Jean-Baptiste DE KERGARIOU",
        40_000,
        ReceivedState.READ,
        "");
  }

  private void receive(
      @Nullable String family,
      String given,
      @Nullable DocumentType type,
      String title,
      String author,
      long minutes,
      ReceivedState state,
      String detail) {
    List<Paper.Line> paper =
        List.of(
            new Paper.Line(1, 52, 60, title + " " + author),
            new Paper.Line(1, 340, 150, "Docteur Claire MORVAN"),
            new Paper.Line(1, 340, 165, "4 rue des Tilleuls, 35000 RENNES"),
            new Paper.Line(1, 52, 295, "Concerne : " + given + " " + family),
            new Paper.Line(1, 52, 330, "Chère consœur,"),
            new Paper.Line(
                1,
                52,
                360,
                "L’échographie montre une fonction ventriculaire conservée, sans valvulopathie."),
            new Paper.Line(1, 52, 460, "Confraternellement,"));
    byte[] pdf = Paper.bytes(paper);
    DocumentId document = author.isEmpty() ? null : desk.store(pdf);
    LetterSheet sheet =
        author.isEmpty()
            ? null
            : new LetterSheet(
                family == null ? null : SampleFlow.patient(family, given),
                new Party(RecipientKind.PROFESSIONAL, title, author, "", null, null),
                List.of(),
                type,
                SampleLetters.DAY,
                "échographie fonction conservée " + given.toLowerCase(java.util.Locale.ROOT),
                "lettre.pdf",
                null);
    boolean unreadable = state == ReceivedState.UNREADABLE;
    desk.inbox.add(
        new ReceivedLetter(
            UUID.randomUUID(),
            state,
            now.minus(Duration.ofMinutes(minutes)),
            sheet,
            document,
            pdf.length,
            document == null ? "" : "a1".repeat(32),
            author.isEmpty() ? "Cabinet du Port, Saint-Malo" : "Cabinet de cardiologie, Rennes",
            document == null ? "" : "hybrid",
            unreadable ? detail : "",
            unreadable ? "" : detail,
            "",
            null),
        pdf);
  }
}
