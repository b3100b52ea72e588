package fr.pli.desktop.ui;

import fr.pli.desktop.recognition.LetterStart;
import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dozen fictional letters on their way out, one of each kind that a person meets. */
public final class SampleLetters {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  public static final Party AUTHOR =
      new Party(
          RecipientKind.PROFESSIONAL,
          "Dr",
          "Claire MORVAN",
          "Médecine générale, Rennes",
          new Rpps("10001234567"),
          null);

  private final FakeDesk desk;

  public SampleLetters(FakeDesk desk) {
    this.desk = desk;
    ambiguous = ambiguous();
    unknown = scan();
    wrongKey = wrongKey();
    ready = ready("DUVAL", "PETIT", "Jeanne", DocumentType.REFERRAL, "caron");
    ready("NGUYEN", null, "Minh Anh", DocumentType.CONSULTATION_REPORT, "aubry");
    ready("ROUSSEL", null, "Alain", DocumentType.REFERRAL, "le-bihan");
    ready("MARTIN", null, "Chloé", DocumentType.CERTIFICATE, "caron");
    ready("KERVELLA", null, "Luc", DocumentType.PRESCRIPTION, "had35");
    ready("TANGUY", null, "Rose", DocumentType.CONSULTATION_REPORT, "martin-j");
    unreadable = unreadable();
    again = again();
    add(LetterState.ARRIVING, "scan_0412.pdf", "being-written", null, null, null);
    setAside();
  }

  /** Fills the queue of a desk. */
  public static SampleLetters in(FakeDesk desk) {
    SampleLetters letters = new SampleLetters(desk);
    return letters;
  }

  /** Fills the queue as the drawing shows it. */
  public static FakeDesk desk() {
    FakeDesk desk = new FakeDesk();
    in(desk);
    return desk;
  }

  public UUID ambiguous;
  public UUID unknown;
  public UUID wrongKey;
  public UUID ready;
  public UUID unreadable;
  public UUID again;

  public static Ins ins(String first13) {
    long key = 97 - Long.parseLong(first13) % 97;
    return new Ins(first13 + String.format(java.util.Locale.ROOT, "%02d", key));
  }

  public static Patient patient(String family, @Nullable String birth, String given) {
    return new Patient(
        family, birth, List.of(given), LocalDate.of(1948, 4, 3), Sex.FEMALE, ins("2480435238012"));
  }

  private UUID ambiguous() {
    List<Paper.Line> paper =
        page(
            "Docteur Paul AUBRY",
            "Cardiologue",
            "Monsieur Yann LE GALL, né le 3 avril 1948",
            "Copies : Dr J. MARTIN, HAD 35");
    Patient patient =
        new Patient(
            "LE GALL",
            null,
            List.of("Yann"),
            LocalDate.of(1948, 4, 3),
            Sex.MALE,
            ins("1480435238011"));
    Place patientPlace = Paper.place(paper, "Monsieur Yann LE GALL, né le 3 avril 1948");
    ReviewSheet sheet =
        new ReviewSheet(
            patient,
            true,
            AUTHOR,
            DocumentType.REFERRAL,
            DAY,
            List.of(
                matched(
                    "aubry",
                    RecipientRole.TO,
                    Paper.block(paper, "Docteur Paul AUBRY", "35000 RENNES ")),
                new ReviewRecipient(
                    UUID.randomUUID(),
                    new Party(RecipientKind.PROFESSIONAL, "Dr", "J. MARTIN", "", null, null),
                    RecipientRole.CC,
                    "Dr J. MARTIN",
                    null,
                    List.of("martin-j", "martin-ju"),
                    false,
                    List.of(Paper.place(paper, "Dr J. MARTIN")),
                    "copy-list",
                    null),
                matched("had35", RecipientRole.CC, Paper.place(paper, "HAD 35"))),
            "yann.legall@mail.example",
            false);
    return add(
        LetterState.TO_REVIEW,
        "legall.pdf",
        "",
        paper,
        reading(paper, patient, patientPlace),
        sheet);
  }

  private UUID scan() {
    return add(
        LetterState.TO_REVIEW,
        "scan_0398.pdf",
        "",
        List.of(new Paper.Line(1, 200, 300, " ")),
        Reading.nothing(1, List.of("no-text")),
        new ReviewSheet(null, false, null, null, null, List.of(), "", false));
  }

  private UUID wrongKey() {
    List<Paper.Line> paper =
        page("CHU de Rennes", "Pédiatrie", "l’enfant Lucie BERTRAND, née le 2 mai 2024", "");
    Patient patient =
        new Patient(
            "BERTRAND",
            null,
            List.of("Lucie"),
            LocalDate.of(2024, 5, 2),
            Sex.FEMALE,
            new Ins("224053523801299"));
    Place place = Paper.place(paper, "l’enfant Lucie BERTRAND, née le 2 mai 2024");
    return add(
        LetterState.TO_REVIEW,
        "bertrand.pdf",
        "",
        paper,
        reading(paper, patient, place),
        new ReviewSheet(
            patient,
            false,
            AUTHOR,
            DocumentType.REFERRAL,
            DAY,
            List.of(matched("chu-ped", RecipientRole.TO, Paper.place(paper, "CHU de Rennes"))),
            "",
            false));
  }

  private UUID ready(
      String family, @Nullable String birth, String given, DocumentType type, String key) {
    DirectoryEntry entry = desk.directory.find(key).orElseThrow();
    List<Paper.Line> paper =
        page(
            ("Docteur " + entry.displayName()).strip(),
            entry.specialty(),
            "Madame " + given + " " + family,
            "");
    Patient patient = patient(family, birth, given);
    Place place = Paper.place(paper, "Madame " + given + " " + family);
    return add(
        LetterState.TO_REVIEW,
        family + ".pdf",
        "",
        paper,
        reading(paper, patient, place),
        new ReviewSheet(
            patient,
            true,
            AUTHOR,
            type,
            DAY,
            List.of(matched(key, RecipientRole.TO, Paper.place(paper, "Docteur"))),
            "",
            false));
  }

  private UUID unreadable() {
    return add(
        LetterState.TO_REVIEW,
        "courrier_protege.pdf",
        "password",
        List.of(),
        Reading.nothing(0, List.of("unreadable:password")),
        new ReviewSheet(null, false, null, null, null, List.of(), "", false));
  }

  private UUID again() {
    OutgoingLetter sent = desk.letters.find(ready).orElseThrow();
    UUID earlier = UUID.randomUUID();
    desk.letters.add(copy(sent, earlier, LetterState.DONE, null));
    UUID later = UUID.randomUUID();
    desk.letters.add(copy(sent, later, LetterState.TO_REVIEW, earlier));
    ready = sent.id();
    desk.letters.add(withHash(sent, "other"));
    return later;
  }

  private static OutgoingLetter copy(
      OutgoingLetter l, UUID id, LetterState state, @Nullable UUID sameAs) {
    return new OutgoingLetter(
        id,
        state,
        l.fileName(),
        l.folder(),
        l.document(),
        l.bytes(),
        "same",
        l.takenAt(),
        "",
        sameAs,
        l.reading(),
        l.sheet());
  }

  private static OutgoingLetter withHash(OutgoingLetter l, String sha256) {
    return new OutgoingLetter(
        l.id(),
        l.state(),
        l.fileName(),
        l.folder(),
        l.document(),
        l.bytes(),
        sha256,
        l.takenAt(),
        l.reason(),
        l.sameAs(),
        l.reading(),
        l.sheet());
  }

  /** A file that holds several letters, or one when no starts are given. */
  public static UUID several(FakeDesk desk, int pages, List<LetterStart> starts) {
    UUID id = UUID.randomUUID();
    List<Paper.Line> paper = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      int here = page;
      page("Docteur Paul AUBRY", "Cardiologue", "Madame Jeanne DUVAL", "")
          .forEach(line -> paper.add(new Paper.Line(here, line.x(), line.y(), line.text())));
      paper.add(new Paper.Line(page, 270, 800, "page " + page));
    }
    Patient patient = patient("DUVAL", "PETIT", "Jeanne");
    List<String> notes = starts.isEmpty() ? List.of() : List.of(Reading.SEVERAL_LETTERS);
    Reading reading =
        new Reading(
            new Recognised<>(
                patient, 0.5, List.of(Paper.place(paper, "Madame Jeanne DUVAL")), "subject-line"),
            null,
            List.of(),
            null,
            null,
            "",
            pages,
            notes,
            null,
            starts);
    desk.letters.add(
        new OutgoingLetter(
            id,
            LetterState.TO_REVIEW,
            "lot_de_scans_du_20_novembre.pdf",
            "C:\\Courriers\\A envoyer",
            desk.store(Paper.bytes(paper)),
            2_100_000,
            id.toString(),
            desk.clock.instant().minusSeconds(8),
            "",
            null,
            reading,
            new ReviewSheet(patient, false, AUTHOR, null, null, List.of(), "", false)));
    return id;
  }

  private void setAside() {
    List<Paper.Line> paper = page("Docteur Paul AUBRY", "", "Madame Anne MEUNIER", "");
    Patient patient = patient("MEUNIER", null, "Anne");
    add(
        LetterState.SET_ASIDE,
        "meunier.pdf",
        "by-person",
        paper,
        reading(paper, patient, Paper.place(paper, "Madame Anne MEUNIER")),
        new ReviewSheet(patient, true, AUTHOR, DocumentType.REFERRAL, DAY, List.of(), "", false));
  }

  private ReviewRecipient matched(String key, RecipientRole role, Place place) {
    DirectoryEntry entry = desk.directory.find(key).orElseThrow();
    ChannelOption option = desk.channels.of(entry).getFirst();
    String detail =
        entry.specialty().isEmpty() ? entry.town() : entry.specialty() + ", " + entry.town();
    return new ReviewRecipient(
        UUID.randomUUID(),
        new Party(entry.kind(), entry.title(), entry.displayName(), detail, entry.rpps(), null),
        role,
        entry.displayName(),
        key,
        List.of(key),
        true,
        List.of(place),
        "address-block",
        option);
  }

  private Reading reading(List<Paper.Line> paper, Patient patient, Place place) {
    Place author = Paper.block(paper, "Docteur Claire MORVAN", "4 rue des Tilleuls");
    Place date = Paper.place(paper, "Rennes, le 20 novembre 2026");
    return new Reading(
        new Recognised<>(patient, 0.97, List.of(place), "subject-line"),
        new Recognised<>(AUTHOR, 0.98, List.of(author), "letterhead"),
        List.of(),
        new Recognised<>(DocumentType.REFERRAL, 0.95, List.of(), "phrase"),
        new Recognised<>(DAY, 0.99, List.of(date), "place-and-date"),
        "Rennes, le 20 novembre 2026\ndyspnée bisoprolol, NT-proBNP du 14 novembre 2026",
        1,
        List.of());
  }

  private UUID add(
      LetterState state,
      String fileName,
      String reason,
      @Nullable List<Paper.Line> paper,
      @Nullable Reading reading,
      @Nullable ReviewSheet sheet) {
    UUID id = UUID.randomUUID();
    desk.letters.add(
        new OutgoingLetter(
            id,
            state,
            fileName,
            "C:\\Courriers\\A envoyer",
            paper == null ? null : desk.store(Paper.bytes(paper)),
            2_100_000,
            paper == null ? "" : id.toString(),
            desk.clock.instant().minusSeconds(8),
            reason,
            null,
            reading,
            sheet));
    return id;
  }

  private static List<Paper.Line> page(String to, String toDetail, String about, String copies) {
    List<Paper.Line> lines = new ArrayList<>();
    add(
        lines,
        52,
        60,
        "Docteur Claire MORVAN",
        "Médecine générale",
        "4 rue des Tilleuls, 35000 RENNES");
    add(lines, 340, 150, to, toDetail, "12 quai Lamennais", "35000 RENNES ");
    add(lines, 385, 250, "Rennes, le 20 novembre 2026");
    add(lines, 52, 295, "Concerne : " + about);
    add(lines, 52, 330, "Mon cher confrère,");
    add(
        lines,
        52,
        360,
        "Je te remercie de revoir cette personne, suivie pour une cardiopathie ischémique stentée"
            + " en",
        "2019, qui présente depuis trois semaines une dyspnée d’effort stade II sans douleur"
            + " thoracique.",
        "L’examen retrouve des bruits du cœur réguliers à 64/min, une tension à 138/76, pas"
            + " d’œdème.");
    add(
        lines,
        52,
        415,
        "Traitement : bisoprolol 2,5 mg, ramipril 5 mg, atorvastatine 40 mg. Le NT-proBNP du",
        "14 novembre est à 412 ng/l. Je te laisse juge de l’opportunité d’une échographie.");
    add(lines, 52, 460, "Confraternellement,");
    add(lines, 52, 510, "Dr Claire MORVAN");
    if (!copies.isEmpty()) {
      add(lines, 52, 580, copies);
    }
    return lines;
  }

  private static void add(List<Paper.Line> lines, double x, double y, String... texts) {
    double at = y;
    for (String text : texts) {
      if (!text.isEmpty()) {
        lines.add(new Paper.Line(1, x, at, text));
      }
      at += 15;
    }
  }
}
