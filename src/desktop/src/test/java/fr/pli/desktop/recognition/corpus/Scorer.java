package fr.pli.desktop.recognition.corpus;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.desktop.recognition.corpus.Score.Value;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    @Nullable Party author = value(said.author());
    boolean rightAuthor = Fit.author(truth.author(), author);
    score.author(rightAuthor);
    judged(Value.AUTHOR, label, rightAuthor, said.author(), truth.author());
    String trueType = truth.documentType().loinc();
    @Nullable DocumentType type = value(said.type());
    boolean rightType = Fit.type(trueType, type == null ? null : type.loinc());
    score.type(rightType);
    judged(Value.TYPE, label, rightType, said.type(), trueType);
    boolean rightDate = Objects.equals(truth.date(), value(said.date()));
    score.date(rightDate);
    judged(Value.DATE, label, rightDate, said.date(), truth.date());
    recipients(label, truth, said.recipients());
  }

  private void patient(String label, TrueLetter truth, @Nullable Recognised<Patient> said) {
    Patient read = said == null ? null : said.value();
    boolean right = Fit.patient(truth.patient(), read);
    score.patient(right);
    judged(Value.PATIENT, label, right, said, truth.patient());
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
            if (read.confidence() >= Recognised.CERTAIN) {
              score.certain(Value.RECIPIENT, true);
            }
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
    score.recipientWrong();
    if (certain) {
      score.certain(Value.RECIPIENT, false);
    }
    score.miss(
        label,
        "recipient wrong" + (certain ? " and certain" : "") + (named ? ", only named" : ""),
        "nobody",
        read.party() + " because of " + read.reason());
  }

  private void judged(
      Value value,
      String label,
      boolean right,
      @Nullable Recognised<?> said,
      @Nullable Object expected) {
    boolean certain = said != null && said.certain();
    if (certain) {
      score.certain(value, right);
    }
    if (!right) {
      String what = value.name().toLowerCase(Locale.ROOT) + (certain ? " wrong and certain" : "");
      score.miss(label, what, String.valueOf(expected), said == null ? "nothing" : shown(said));
    }
  }

  private static <T> @Nullable T value(@Nullable Recognised<T> said) {
    return said == null ? null : said.value();
  }

  private static String shown(Recognised<?> said) {
    String words =
        said.value() instanceof Patient read ? words(read) : String.valueOf(said.value());
    return words + " because of " + said.reason();
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
