package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.review.Sharing.Wish;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a PDF in, has it read, and fills its sheet as the person who sends wants it. A letter that
 * is refused goes into the bin, from where the window can take it up.
 */
final class LetterPreparation {
  private static final Duration LONGEST_READING = Duration.ofSeconds(60);

  private final Desk desk;
  private final Words words;
  private final String who;

  LetterPreparation(Desk desk, Words words) {
    this.desk = desk;
    this.words = words;
    this.who = Departure.who(desk);
  }

  /** The letter, ready to be approved. */
  UUID prepare(String name, byte[] pdf, Wanted wanted) throws CommandRefusal, InterruptedException {
    Recipients recipients = new Recipients(desk);
    List<Recipients.Recipient> found = new ArrayList<>();
    for (String each : wanted.to()) {
      found.add(recipients.find(each, wanted.channel()));
    }
    desk.intake().start();
    UUID letter = desk.intake().take(name, pdf);
    boolean prepared = false;
    try {
      fill(letter, found, wanted);
      prepared = true;
      return letter;
    } finally {
      if (!prepared) {
        desk.review().discard(letter, who);
      }
    }
  }

  private void fill(UUID letter, List<Recipients.Recipient> found, Wanted wanted)
      throws CommandRefusal, InterruptedException {
    OutgoingLetter read = read(letter);
    ReviewSheet draft = Objects.requireNonNull(read.sheet(), "A letter to review has a sheet");
    draft.recipients().forEach(each -> desk.review().removeRecipient(letter, each.id(), who));
    desk.review().wantPatientCopy(letter, "", who);
    for (Recipients.Recipient each : found) {
      add(letter, each);
    }
    patient(letter, draft, wanted.patient());
    type(letter, read, wanted.type());
    if (wanted.again()) {
      desk.review().sendAnyway(letter, who);
    }
    if (wanted.agreed()) {
      agree(letter);
    }
    requireReady(letter);
  }

  /** An objection stands until the patient is asked about this very recipient again. */
  private void agree(UUID letter) {
    OutgoingLetter now = desk.letters().find(letter).orElseThrow();
    for (Missing each : desk.review().readiness().missing(now)) {
      if (each instanceof Missing.PatientNotAsked(UUID recipient, _)) {
        desk.review().patientSaid(letter, recipient, false, Wish.AGREED, who);
      }
    }
  }

  private OutgoingLetter read(UUID letter) throws CommandRefusal, InterruptedException {
    long end = System.nanoTime() + LONGEST_READING.toNanos();
    while (System.nanoTime() < end) {
      OutgoingLetter now = desk.letters().find(letter).orElseThrow();
      if (now.state() == LetterState.TO_REVIEW) {
        return now;
      }
      if (now.state() == LetterState.SET_ASIDE) {
        throw CommandRefusal.asked("letter.aside", words.word("aside", now.reason()));
      }
      Thread.sleep(20);
    }
    throw CommandRefusal.asked("letter.slow");
  }

  private void add(UUID letter, Recipients.Recipient recipient) {
    if (recipient.entry() == null) {
      desk.review()
          .addOther(
              letter, recipient.party(), RecipientRole.TO, recipient.options().getFirst(), who);
      return;
    }
    UUID id = desk.review().addRecipient(letter, recipient.entry(), RecipientRole.TO, who);
    desk.review().setChannel(letter, id, recipient.options().getFirst(), who);
  }

  /** What is certain on the page goes first; options that contradict it are refused. */
  private void patient(UUID letter, ReviewSheet draft, @Nullable Patient named)
      throws CommandRefusal {
    Patient certain = draft.patientConfirmed() ? draft.patient() : null;
    if (named == null) {
      return;
    }
    if (certain == null) {
      desk.review().choosePatient(letter, named, who);
    } else if (!sameBirth(certain, named) || !sameName(certain, named)) {
      throw CommandRefusal.asked("patient.contradicted");
    }
  }

  private static boolean sameBirth(Patient page, Patient named) {
    return page.birthDate() == null || page.birthDate().equals(named.birthDate());
  }

  private static boolean sameName(Patient page, Patient named) {
    String name = Folding.glue(named.familyName());
    return Stream.of(page.familyName(), String.valueOf(page.birthName()))
        .map(Folding::glue)
        .anyMatch(name::equals);
  }

  private void type(UUID letter, OutgoingLetter read, @Nullable DocumentType wanted) {
    Recognised<DocumentType> onPage = read.reading() == null ? null : read.reading().type();
    if (wanted != null && (onPage == null || onPage.value() != wanted)) {
      desk.review().setType(letter, wanted, who);
    }
  }

  private void requireReady(UUID letter) throws CommandRefusal {
    OutgoingLetter now = desk.letters().find(letter).orElseThrow();
    List<Missing> missing = desk.review().readiness().missing(now);
    if (!missing.isEmpty()) {
      String list =
          missing.stream()
              .map(each -> words.text("missing." + each.code()))
              .distinct()
              .collect(Collectors.joining(System.lineSeparator()));
      throw CommandRefusal.asked("send.missing", list);
    }
  }
}
