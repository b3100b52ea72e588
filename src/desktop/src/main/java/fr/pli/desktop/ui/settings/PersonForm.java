package fr.pli.desktop.ui.settings;

import fr.pli.desktop.people.Rights;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.SecretField;
import fr.pli.desktop.ui.Strength;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/** Adds a person, or says what one on the list may do and until when. */
final class PersonForm extends VBox {
  private static final List<String> SIMPLE = List.of("prepare", "send", "read", "administer");

  private final Messages messages;
  private final @Nullable VaultPerson known;
  private final TextField title = new TextField();
  private final TextField name = new TextField();
  private final TextField rpps = new TextField();
  private final ComboBox<String> role = new ComboBox<>();
  private final DatePicker until = new DatePicker();
  private final SecretField passphrase = new SecretField();
  private final SecretField again = new SecretField();
  private final Map<String, CheckBox> rights = new LinkedHashMap<>();
  private final Map<String, CheckBox> sendFor = new LinkedHashMap<>();

  /**
   * @param known null to add somebody
   */
  PersonForm(PeopleViewModel model, Messages messages, @Nullable VaultPerson known) {
    this.messages = messages;
    this.known = known;
    getStyleClass().addAll("card", "stack", "person-form");
    Fields fields = new Fields(messages);
    if (known == null) {
      addWho(fields);
    }
    getChildren().add(Parts.paragraph(messages.text("people.may"), "strong"));
    SIMPLE.forEach(code -> getChildren().add(right(code)));
    addSendFor(model.doctors());
    dates();
    getChildren().add(fields.of("people.until", "person-until", until));
    if (known == null) {
      getChildren()
          .addAll(
              fields.of("enrol.passphrase", "person-passphrase", passphrase),
              new Strength(passphrase, messages),
              fields.of("enrol.again", "person-again", again));
    }
    Button take =
        Fields.button(
            messages.text(known == null ? "people.add" : "people.take"),
            "take-person",
            () -> take(model));
    take.getStyleClass().add("primary");
    FlowPane acts =
        Fields.acts(
            take, Fields.button(messages.text("people.cancel"), "cancel-person", model::cancel));
    getChildren().add(acts);
    show(known == null ? Rights.usual("doctor") : known.rights());
  }

  private void addWho(Fields fields) {
    role.getItems().setAll(VaultPerson.ROLES);
    role.setValue("doctor");
    role.setMaxWidth(Double.MAX_VALUE);
    role.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String code) {
            return code == null ? "" : messages.word("role.", code);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    role.valueProperty().addListener((_, _, now) -> show(Rights.usual(now)));
    title.setText("Dr");
    getChildren()
        .addAll(
            fields.of("enrol.role", "person-role", role),
            fields.of("enrol.title", "person-title", title),
            fields.of("enrol.name", "person-name", name),
            fields.of("enrol.rpps", "person-rpps", rpps));
  }

  private CheckBox right(String code) {
    CheckBox box = check(messages.text("people.right." + code), "right-" + code);
    rights.put(code, box);
    return box;
  }

  private void addSendFor(List<Party> doctors) {
    getChildren().add(Parts.paragraph(messages.text("people.send-for"), "second"));
    for (Party doctor : doctors) {
      String number = doctor.rpps() == null ? "" : doctor.rpps().value();
      sendFor.put(number, check(doctor.displayName(), "send-for-" + number));
    }
    sendFor.put(Rights.EVERY_DOCTOR, check(messages.text("people.every-doctor"), "send-for-every"));
    VBox boxes = new VBox();
    boxes.getStyleClass().addAll("stack", "indented");
    boxes.getChildren().addAll(sendFor.values());
    getChildren().add(boxes);
  }

  private static CheckBox check(String words, String id) {
    CheckBox box = new CheckBox(words);
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.setId(id);
    return box;
  }

  private void dates() {
    until.setConverter(new LocalDateStringConverter(messages.dates(), messages.dates()));
    until.setPromptText(messages.text("people.without-end"));
    until.getEditor().setAccessibleText(messages.text("people.until"));
    until.setMaxWidth(Double.MAX_VALUE);
    if (known != null) {
      until.setValue(known.until());
    }
  }

  private void show(Rights shown) {
    rights.forEach((code, box) -> box.setSelected(shown.has(code)));
    sendFor.forEach((number, box) -> box.setSelected(shown.sendFor().contains(number)));
  }

  private Rights chosen() {
    Rights chosen = Rights.NONE;
    for (Map.Entry<String, CheckBox> each : rights.entrySet()) {
      chosen = chosen.with(each.getKey(), each.getValue().isSelected());
    }
    List<String> doctors = new ArrayList<>();
    sendFor.forEach(
        (number, box) -> {
          if (box.isSelected()) {
            doctors.add(number);
          }
        });
    return chosen.withSendFor(doctors);
  }

  private void take(PeopleViewModel model) {
    LocalDate last = until.getValue();
    if (known == null) {
      VaultPerson person =
          new VaultPerson(
              Ids.next().toString(),
              name.getText().strip(),
              title.getText().strip(),
              role.getValue(),
              rpps.getText().strip(),
              chosen(),
              last);
      model.add(person, passphrase.characters(), again.characters());
    } else {
      model.change(known.with(chosen(), last));
    }
  }

  void focus() {
    if (known == null) {
      name.requestFocus();
    } else {
      rights.values().iterator().next().requestFocus();
    }
  }
}
