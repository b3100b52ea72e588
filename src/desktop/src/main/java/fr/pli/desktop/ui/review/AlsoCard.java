package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.Missing;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.letter.Channel;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A copy to the patient by secure link, and the national record. */
final class AlsoCard {
  private final Messages messages;
  private final ReviewWords words;
  private final SheetActs acts;

  AlsoCard(Messages messages, SheetActs acts) {
    this.messages = messages;
    this.words = new ReviewWords(messages);
    this.acts = acts;
  }

  Node of(OpenLetter open) {
    VBox cards = new VBox(patientCopy(open), record(open));
    cards.getStyleClass().add("cards");
    cards.setDisable(!open.changeable());
    return cards;
  }

  private Node patientCopy(OpenLetter open) {
    String address = open.sheet().patientMail();
    CheckBox wanted = new CheckBox(messages.text("review.patient-copy"));
    wanted.setId("patient-copy");
    wanted.setWrapText(true);
    wanted.setSelected(!address.isEmpty());
    TextField field = new TextField(address);
    field.setId("patient-address");
    field.setPromptText(messages.text("review.patient-address"));
    field.setAccessibleText(messages.text("review.patient-address"));
    field.setVisible(wanted.isSelected());
    field.setManaged(wanted.isSelected());
    field.setOnAction(_ -> take(field.getText(), address));
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                take(field.getText(), address);
              }
            });
    wanted.setOnAction(
        _ -> {
          field.setVisible(wanted.isSelected());
          field.setManaged(wanted.isSelected());
          if (wanted.isSelected()) {
            field.requestFocus();
          } else {
            take("", address);
          }
        });
    VBox card =
        Cards.card(wanted, Parts.paragraph(words.meaning(Channel.PATIENT), "second"), field);
    if (open.queued().missing().contains(new Missing.PatientAddressWrong())) {
      card.getChildren()
          .add(Parts.paragraph(messages.text("review.wrong.patient-address"), "second", "problem"));
    }
    return card;
  }

  private void take(String typed, String before) {
    if (!typed.strip().equals(before)) {
      acts.decide((review, letter, who) -> review.wantPatientCopy(letter, typed, who));
    }
  }

  private Node record(OpenLetter open) {
    CheckBox wanted = new CheckBox(messages.text("review.to-record"));
    wanted.setId("to-record");
    wanted.setWrapText(true);
    wanted.setSelected(open.sheet().toRecord());
    wanted.setOnAction(
        _ -> {
          boolean on = wanted.isSelected();
          acts.decide((review, letter, who) -> review.toRecord(letter, on, who));
        });
    VBox card = Cards.card(wanted, Parts.paragraph(words.meaning(Channel.RECORD), "second"));
    if (open.queued().missing().contains(new Missing.RecordNeedsIns())) {
      card.getChildren()
          .add(Parts.paragraph(messages.text("review.wrong.record"), "second", "problem"));
    }
    return card;
  }
}
