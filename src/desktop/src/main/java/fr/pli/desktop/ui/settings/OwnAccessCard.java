package fr.pli.desktop.ui.settings;

import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.SecretField;
import fr.pli.desktop.ui.SecretWords;
import fr.pli.desktop.ui.Strength;
import fr.pli.desktop.ui.settings.OwnAccessViewModel.Doing;
import fr.pli.desktop.ui.settings.OwnAccessViewModel.State;
import java.io.File;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** How whoever is signed in opens the workstation: passphrase, code, and the recovery sheet. */
final class OwnAccessCard {
  private final OwnAccessViewModel model;
  private final Messages messages;
  private final Fields fields;
  private final Label told = Parts.paragraph("", "second");
  private final Label problem = Parts.paragraph("", "problem");
  private final VBox node = new VBox();
  private @Nullable State drawn;

  OwnAccessCard(OwnAccessViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.fields = new Fields(messages);
    node.setId("own-access");
    node.getStyleClass().addAll("card", "stack");
    model.state().addListener((_, _, now) -> show(now));
    show(model.state().get());
  }

  Node node() {
    return node;
  }

  /** A refusal is told beside what was typed, which stays. */
  private void show(State now) {
    if (drawn == null || drawn.doing() != now.doing() || now.problem().isEmpty()) {
      draw(now);
    }
    drawn = now;
    told.setText(now.done());
    problem.setText(now.problem());
    Parts.shown(told, !now.done().isEmpty());
    Parts.shown(problem, !now.problem().isEmpty());
  }

  private void draw(State now) {
    node.getChildren()
        .setAll(
            Parts.paragraph(messages.text("people.access"), "title"),
            Parts.paragraph(messages.text(pinWords(now)), "second"),
            offers(now));
    switch (now.doing()) {
      case PASSPHRASE -> node.getChildren().add(passphraseForm());
      case PIN -> node.getChildren().add(pinForm());
      case SHEET -> node.getChildren().add(sheetQuestion());
      case NOTHING -> {}
    }
    node.getChildren().addAll(told, problem);
  }

  private static String pinWords(State now) {
    if (!now.pinPossible()) {
      return "people.no-key-store";
    }
    return now.hasPin() ? "people.by-pin" : "people.by-passphrase";
  }

  private FlowPane offers(State now) {
    FlowPane offers = Fields.acts(offer("people.change-passphrase", Doing.PASSPHRASE));
    if (now.pinPossible()) {
      offers
          .getChildren()
          .add(offer(now.hasPin() ? "people.change-pin" : "people.choose-pin", Doing.PIN));
    }
    if (now.hasPin()) {
      offers
          .getChildren()
          .add(Fields.button(messages.text("people.no-pin"), "no-pin", model::removePin));
    }
    if (model.administers()) {
      offers.getChildren().add(offer("people.new-sheet", Doing.SHEET));
    }
    return offers;
  }

  private Button offer(String key, Doing doing) {
    return Fields.button(
        messages.text(key), key.substring(key.indexOf('.') + 1), () -> model.begin(doing));
  }

  private Node passphraseForm() {
    SecretField present = new SecretField();
    SecretField next = new SecretField();
    SecretField again = new SecretField();
    return form(
        () -> model.changePassphrase(present.characters(), next.characters(), again.characters()),
        fields.of("people.present-passphrase", "present-passphrase", present),
        fields.of("people.next-passphrase", "next-passphrase", next),
        new Strength(next, messages),
        fields.of("enrol.again", "next-again", again));
  }

  private Node pinForm() {
    SecretField present = new SecretField();
    SecretField pin = new SecretField();
    SecretField again = new SecretField();
    Label verdict = Parts.paragraph("", "second");
    SecretWords words = new SecretWords(messages);
    pin.typed(count -> verdict.setText(count == 0 ? "" : words.pin(pin.characters())));
    return form(
        () -> model.setPin(present.characters(), pin.characters(), again.characters()),
        fields.of("people.present-passphrase", "present-passphrase", present),
        fields.of("people.pin-field", "next-pin", pin),
        verdict,
        fields.of("people.pin-again", "next-pin-again", again));
  }

  private Node form(Runnable take, Node... parts) {
    VBox form = new VBox(parts);
    Button taken = Fields.button(messages.text("people.take"), "take-secret", take);
    taken.getStyleClass().add("primary");
    form.getChildren().add(Fields.acts(taken, cancel()));
    form.getStyleClass().addAll("card", "stack");
    return form;
  }

  private Button cancel() {
    return Fields.button(
        messages.text("people.cancel"), "cancel-secret", () -> model.begin(Doing.NOTHING));
  }

  private Node sheetQuestion() {
    VBox card =
        new VBox(
            Parts.paragraph(messages.text("people.sheet-means")),
            Fields.acts(
                Fields.button(messages.text("enrol.save-sheet"), "sheet-sure", this::save),
                cancel()));
    card.getStyleClass().addAll("card", "question", "stack");
    return card;
  }

  private void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("enrol.save-sheet"));
    chooser.setInitialFileName(messages.text("enrol.sheet-file"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    File file = chooser.showSaveDialog(node.getScene().getWindow());
    if (file != null) {
      model.renewSheet(file.toPath());
    }
  }
}
