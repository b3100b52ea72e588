package fr.pli.desktop.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.desktop.settings.Consent;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter of which everything is certain, in a folder that may send it; then one thing changes.
 */
final class CertainLetter {
  static final String FOLDER = "/scans";
  static final Rpps MOREAU = new Rpps("10001234567");
  static final Rpps PETIT = new Rpps("10007654321");
  static final Party DR_MOREAU = doctor("Claire MOREAU", MOREAU);
  static final Party DR_PETIT = doctor("Luc PETIT", PETIT);
  static final Consent CONSENT = new Consent(MOREAU, "Dr Claire MOREAU", Instant.EPOCH);
  private static final Patient PATIENT =
      new Patient("LE GALL", null, List.of("Yann"), LocalDate.of(1948, 4, 3), Sex.MALE, null);

  WatchedFolder folder = new WatchedFolder(FOLDER, 30).allowed(CONSENT);
  Set<String> people = Set.of(MOREAU.value(), PETIT.value());
  LetterState state = LetterState.TO_REVIEW;
  String reason = "";
  String from = FOLDER;
  @Nullable UUID sameAs;
  @Nullable Recognised<Patient> patient = read(PATIENT);
  @Nullable Recognised<Party> author = read(DR_MOREAU);
  @Nullable Recognised<DocumentType> type = read(DocumentType.CONSULTATION_REPORT);
  @Nullable Recognised<LocalDate> date = read(LocalDate.of(2026, 11, 20));
  List<RecognisedRecipient> recipients = List.of(recipient(0.99, "aubry"));
  String text = "Cher Confrère";
  List<String> notes = List.of();
  @Nullable Party onSheetAuthor = DR_MOREAU;
  boolean patientConfirmed = true;
  boolean recipientConfirmed = true;
  @Nullable ChannelOption option =
      new ChannelOption(Channel.NETWORK, UUID.randomUUID().toString(), List.of(), "");

  static Party doctor(String name, @Nullable Rpps rpps) {
    return new Party(RecipientKind.PROFESSIONAL, "Dr", name, "", rpps, null);
  }

  static <T> Recognised<T> read(T value) {
    return new Recognised<>(value, 0.97, List.of(), "signature");
  }

  static <T> Recognised<T> guessed(T value) {
    return new Recognised<>(value, 0.89, List.of(), "signature");
  }

  static RecognisedRecipient recipient(double confidence, String... candidates) {
    return new RecognisedRecipient(
        doctor("Paul AUBRY", null),
        RecipientRole.TO,
        "Dr Paul AUBRY",
        List.of(candidates),
        confidence,
        List.of(),
        "address-block");
  }

  Reading reading() {
    return new Reading(patient, author, recipients, type, date, text, 1, notes);
  }

  ReviewSheet sheet() {
    ReviewRecipient to =
        new ReviewRecipient(
            new UUID(1, 1),
            doctor("Paul AUBRY", null),
            RecipientRole.TO,
            "Dr Paul AUBRY",
            "aubry",
            List.of("aubry"),
            recipientConfirmed,
            List.of(),
            "address-block",
            option);
    return new ReviewSheet(
        PATIENT,
        patientConfirmed,
        onSheetAuthor,
        DocumentType.CONSULTATION_REPORT,
        LocalDate.of(2026, 11, 20),
        List.of(to),
        "",
        false);
  }

  OutgoingLetter letter() {
    return new OutgoingLetter(
        new UUID(0, 7),
        state,
        "lettre.pdf",
        from,
        new DocumentId("a".repeat(64)),
        9,
        "b".repeat(64),
        Instant.EPOCH,
        reason,
        sameAs,
        reading(),
        sheet());
  }

  Optional<Consent> consent() {
    Settings settings = Settings.initial().withWatched(List.of(folder));
    return new WithoutReview(() -> settings, () -> people).consent(letter());
  }
}
