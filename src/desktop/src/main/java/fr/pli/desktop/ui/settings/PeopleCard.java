package fr.pli.desktop.ui.settings;

import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.RightsWords;
import fr.pli.desktop.ui.SecretField;
import fr.pli.desktop.ui.Strength;
import fr.pli.desktop.ui.settings.PeopleViewModel.Doing;
import fr.pli.desktop.ui.settings.PeopleViewModel.State;
import fr.pli.desktop.vault.VaultPerson;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who may use the workstation and do what. Who does not administer sees the own rights. */
final class PeopleCard {
  private final PeopleViewModel model;
  private final Messages messages;
  private final RightsWords words;
  private final Label problem = Parts.paragraph("", "problem");
  private final VBox node = new VBox();
  private @Nullable Doing drawn;

  PeopleCard(PeopleViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.words = new RightsWords(messages, model.doctors());
    node.setId("people");
    node.getStyleClass().addAll("card", "stack");
    model.state().addListener((_, before, now) -> show(before, now));
    draw(model.state().get());
  }

  Node node() {
    return node;
  }

  /** A refusal is told beside what was typed, which stays. */
  private void show(State before, State now) {
    boolean same =
        now.doing() == drawn
            && before.doing() == now.doing()
            && before.people().equals(now.people());
    if (!same) {
      draw(now);
    }
    problem.setText(now.problem());
    Parts.shown(problem, !now.problem().isEmpty());
  }

  private void draw(State now) {
    drawn = now.doing();
    boolean administers = model.administers();
    node.getChildren()
        .setAll(
            Parts.paragraph(messages.text("people.title"), "title"),
            Parts.paragraph(messages.text(administers ? "people.how" : "people.own"), "second"));
    now.people().forEach(person -> node.getChildren().add(row(person, administers)));
    now.people().stream()
        .filter(person -> now.about() != null && person.id().equals(now.about().id()))
        .forEach(person -> node.getChildren().add(form(person, now)));
    if (administers) {
      addition(now);
    }
    node.getChildren().add(problem);
    Parts.shown(problem, !now.problem().isEmpty());
  }

  private void addition(State now) {
    if (now.doing() == Doing.ADDING) {
      PersonForm form = new PersonForm(model, messages, null);
      node.getChildren().add(form);
      form.focus();
    } else {
      node.getChildren()
          .add(
              Fields.button(
                  messages.text("people.add-one"),
                  "add-person",
                  () -> model.begin(Doing.ADDING, null)));
    }
  }

  private Node row(VaultPerson person, boolean administers) {
    Label name = Parts.paragraph(person.displayName(), "strong");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox top =
        new HBox(name, Parts.pill(messages.word("role.", person.role()), Parts.Tone.NEUTRAL));
    top.getStyleClass().add("row");
    top.setAlignment(Pos.CENTER_LEFT);
    VBox row = new VBox(top, Parts.paragraph(words.of(person), "second"));
    if (administers) {
      row.getChildren().add(acts(person));
    }
    row.getStyleClass().add("person-row");
    return row;
  }

  private FlowPane acts(VaultPerson person) {
    FlowPane acts = Fields.acts(act("people.change", "change-", person, Doing.CHANGING));
    if (!person.id().equals(model.current().id())) {
      acts.getChildren()
          .addAll(
              act("people.give", "give-", person, Doing.GIVING_PASSPHRASE),
              act("people.remove", "remove-", person, Doing.REMOVING));
    }
    return acts;
  }

  private Button act(String key, String id, VaultPerson person, Doing doing) {
    Button button =
        Fields.button(messages.text(key), id + person.id(), () -> model.begin(doing, person));
    button.setAccessibleText(messages.text(key) + " " + person.displayName());
    return button;
  }

  private Node form(VaultPerson person, State now) {
    return switch (now.doing()) {
      case CHANGING -> {
        PersonForm form = new PersonForm(model, messages, person);
        form.focus();
        yield form;
      }
      case REMOVING -> removal(person);
      case GIVING_PASSPHRASE -> gift(person);
      case NOTHING, ADDING -> new VBox();
    };
  }

  /** Says what removing does, and what it does not do. */
  private Node removal(VaultPerson person) {
    Button keep = Fields.button(messages.text("people.keep"), "keep-person", model::cancel);
    Button remove =
        Fields.button(
            messages.text("people.remove-sure"), "remove-sure", () -> model.remove(person));
    VBox card =
        new VBox(
            Parts.paragraph(messages.text("people.remove-asks", person.displayName())),
            Parts.paragraph(messages.text("people.remove-means"), "second"),
            Fields.acts(remove, keep));
    card.getStyleClass().addAll("card", "question", "stack");
    return card;
  }

  private Node gift(VaultPerson person) {
    SecretField next = new SecretField();
    SecretField again = new SecretField();
    Fields fields = new Fields(messages);
    Button take =
        Fields.button(
            messages.text("people.take"),
            "give-sure",
            () -> model.givePassphrase(person, next.characters(), again.characters()));
    VBox card =
        new VBox(
            Parts.paragraph(messages.text("people.give-means", person.displayName())),
            fields.of("enrol.passphrase", "given-passphrase", next),
            new Strength(next, messages),
            fields.of("enrol.again", "given-again", again),
            Fields.acts(
                take, Fields.button(messages.text("people.cancel"), "cancel-gift", model::cancel)));
    card.getStyleClass().addAll("card", "question", "stack");
    return card;
  }
}
