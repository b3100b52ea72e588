package fr.pli.desktop.recognition.corpus;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds what was read in a letter against what it says. */
final class Scorer {
  private final Score score;

  Scorer(Score score) {
    this.score = score;
  }

  void letter(String label, TrueLetter truth, Reading said) {
    score.letter();
    patient(label, truth, said.patient());
    Party author = said.author() == null ? null : said.author().value();
    score.author(
        agreed(label, "author", Fit.author(truth.author(), author), truth.author(), author));
    String type = said.type() == null ? null : said.type().value().loinc();
    String trueType = truth.documentType().loinc();
    score.type(agreed(label, "type", Fit.type(trueType, type), trueType, type));
    LocalDate date = said.date() == null ? null : said.date().value();
    score.date(agreed(label, "date", Objects.equals(truth.date(), date), truth.date(), date));
    recipients(label, truth, said.recipients());
  }

  private void patient(String label, TrueLetter truth, @Nullable Recognised<Patient> said) {
    Patient read = said == null ? null : said.value();
    boolean right = Fit.patient(truth.patient(), read);
    score.patient(right, said != null && said.certain());
    agreed(label, "patient", right, truth.patient(), read == null ? null : words(read));
  }

  private void recipients(String label, TrueLetter truth, List<RecognisedRecipient> said) {
    List<RecognisedRecipient> left = new ArrayList<>(said);
    for (TrueRecipient expected : truth.recipients()) {
      Optional<RecognisedRecipient> hit =
          left.stream().filter(read -> Fit.recipient(expected, read)).findFirst();
      hit.ifPresentOrElse(
          read -> {
            left.remove(read);
            score.recipientFound();
          },
          () -> {
            score.recipientMissed();
            score.miss(label, "recipient missed", expected, "nobody");
          });
    }
    left.stream()
        .filter(
            read ->
                truth.optionalRecipients().stream().noneMatch(o -> Fit.recipientByName(o, read)))
        .forEach(read -> wrongRecipient(label, truth, read));
  }

  private void wrongRecipient(String label, TrueLetter truth, RecognisedRecipient read) {
    boolean certain = read.confidence() >= Recognised.CERTAIN;
    boolean named =
        truth.notRecipients().stream()
            .filter(name -> name.contains(" "))
            .anyMatch(name -> Names.samePerson(name, read.party().name()));
    score.recipientWrong(certain);
    score.miss(
        label,
        "recipient wrong" + (certain ? " and certain" : "") + (named ? ", only named" : ""),
        "nobody",
        read.party() + " because of " + read.reason());
  }

  private boolean agreed(
      String label, String what, boolean right, @Nullable Object expected, @Nullable Object got) {
    if (!right) {
      score.miss(label, what, String.valueOf(expected), String.valueOf(got));
    }
    return right;
  }

  private static String words(Patient read) {
    return read.familyName()
        + (read.birthName() == null ? "" : " née " + read.birthName())
        + " "
        + read.givenNames()
        + " "
        + read.birthDate();
  }
}
