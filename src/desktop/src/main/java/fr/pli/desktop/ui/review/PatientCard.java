package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.letter.Patient;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whom the letter is about, as read or settled; asks when it is not certain. */
final class PatientCard {
  private final Messages messages;
  private final ReviewWords words;
  private final SheetActs acts;
  private final LocalDate today;

  PatientCard(Messages messages, SheetActs acts, LocalDate today) {
    this.messages = messages;
    this.words = new ReviewWords(messages);
    this.acts = acts;
    this.today = today;
  }

  VBox of(OpenLetter open) {
    Patient patient = open.sheet().patient();
    if (patient == null) {
      return Cards.question(
          Parts.paragraph(messages.text("review.patient-unknown"), "strong"),
          Parts.paragraph(messages.text("review.patient-unknown-how"), "second"));
    }
    Missing doubt = doubt(open);
    VBox card = doubt == null ? Cards.card(identity(patient)) : Cards.question(identity(patient));
    card.setId("patient-card");
    card.setFocusTraversable(true);
    card.setAccessibleText(words.name(patient) + ", " + words.birth(patient, today));
    if (doubt != null) {
      card.getChildren()
          .add(Parts.paragraph(messages.text("review.ask." + doubt.code()), "second"));
      card.getChildren().add(answers(patient, doubt));
    }
    return card;
  }

  private Node identity(Patient patient) {
    Label name = Parts.paragraph(words.name(patient), "strong");
    VBox lines = new VBox(name, Parts.paragraph(words.birth(patient, today), "second"));
    javafx.scene.layout.HBox.setHgrow(lines, Priority.ALWAYS);
    return Cards.row(lines, ins(patient));
  }

  private Label ins(Patient patient) {
    if (patient.ins() == null) {
      return Parts.pill(messages.text("review.ins.none"), Parts.Tone.NEUTRAL);
    }
    return patient.ins().keyValid()
        ? Parts.pill(messages.text("review.ins.right"), Parts.Tone.GOOD)
        : Parts.pill(messages.text("review.ins.wrong"), Parts.Tone.ATTENTION);
  }

  private Node answers(Patient patient, Missing doubt) {
    if (doubt instanceof Missing.InsKeyWrong) {
      return Cards.acts(
          Cards.button(
              messages.text("review.ins.correct"), "ask-patient", () -> acts.editPatient(true)),
          Cards.button(
              messages.text("review.ins.without"),
              "ins-without",
              () -> acts.decide((review, l, who) -> withoutIns(review, l, patient, who))));
    }
    return Cards.acts(
        Cards.button(
            messages.text("review.yes-patient"),
            "ask-patient",
            () -> acts.decide((review, letter, who) -> review.confirmPatient(letter, who))));
  }

  private static void withoutIns(
      Review review, java.util.UUID letter, Patient patient, String who) {
    review.choosePatient(
        letter,
        new Patient(
            patient.familyName(),
            patient.birthName(),
            patient.givenNames(),
            patient.birthDate(),
            patient.sex(),
            null),
        who);
  }

  private static @Nullable Missing doubt(OpenLetter open) {
    return open.queued().missing().stream()
        .filter(
            missing ->
                missing instanceof Missing.InsKeyWrong
                    || missing instanceof Missing.PatientUnconfirmed)
        .findFirst()
        .orElse(null);
  }
}
