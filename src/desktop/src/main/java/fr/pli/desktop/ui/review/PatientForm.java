package fr.pli.desktop.ui.review;

import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Edits the patient in place. Says beside each field what is wrong; Esc leaves it as it was. */
final class PatientForm extends VBox {
  private final Messages messages;
  private final LocalDate today;
  private final Consumer<Patient> chosen;
  private final TextField family = field("family-name");
  private final TextField birth = field("birth-name");
  private final TextField given = field("given-names");
  private final TextField date = field("birth-date");
  private final ComboBox<Sex> sex = new ComboBox<>();
  private final TextField ins = field("ins");
  private final Map<PatientDraft.Field, Label> problems = new EnumMap<>(PatientDraft.Field.class);
  private final GridPane grid = new GridPane();
  private int row;

  PatientForm(
      Messages messages,
      @Nullable Patient patient,
      LocalDate today,
      Consumer<Patient> chosen,
      Runnable cancel) {
    this.messages = messages;
    this.today = today;
    this.chosen = chosen;
    getStyleClass().addAll("card", "patient-form");
    grid.getStyleClass().add("form-grid");
    add("review.family-name", family, PatientDraft.Field.FAMILY_NAME);
    add("review.birth-name", birth, null);
    add("review.given-names", given, null);
    add("review.birth-date", date, PatientDraft.Field.BIRTH_DATE);
    add("review.sex", sex, null);
    add("review.ins", ins, PatientDraft.Field.INS);
    date.setPromptText(messages.text("review.date-prompt"));
    ins.setPromptText(messages.text("review.ins-prompt"));
    sex.setId("sex");
    sex.getItems().setAll(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN);
    sex.setConverter(sexWords());
    sex.setMaxWidth(Double.MAX_VALUE);
    Button take = Cards.button(messages.text("review.take-patient"), "take-patient", this::take);
    take.getStyleClass().add("primary");
    getChildren()
        .addAll(
            grid,
            Cards.acts(
                take, Cards.button(messages.text("review.cancel"), "cancel-patient", cancel)));
    fill(patient);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            cancel.run();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            take();
            event.consume();
          }
        });
  }

  void focus() {
    family.requestFocus();
    family.selectAll();
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  private void fill(@Nullable Patient patient) {
    String born =
        patient == null || patient.birthDate() == null ? "" : messages.date(patient.birthDate());
    PatientDraft draft = PatientDraft.of(patient, born);
    family.setText(draft.familyName());
    birth.setText(draft.birthName());
    given.setText(draft.givenNames());
    date.setText(draft.birthDate());
    sex.setValue(draft.sex());
    ins.setText(draft.ins());
  }

  private void add(String key, Node field, PatientDraft.@Nullable Field checked) {
    Label label = Parts.label(messages.text(key), "second");
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    field.setAccessibleText(messages.text(key));
    grid.add(label, 0, row);
    grid.add(field, 1, row++);
    GridPane.setHgrow(field, Priority.ALWAYS);
    if (checked != null) {
      Label problem = Parts.paragraph("", "second", "problem");
      problem.setManaged(false);
      problems.put(checked, problem);
      grid.add(problem, 1, row++);
      if (field instanceof TextField typed) {
        typed.focusedProperty().addListener((_, _, _) -> check(draft().problems(today), checked));
      }
    }
  }

  private PatientDraft draft() {
    return new PatientDraft(
        family.getText(),
        birth.getText(),
        given.getText(),
        date.getText(),
        sex.getValue(),
        ins.getText());
  }

  private void take() {
    PatientDraft draft = draft();
    Map<PatientDraft.Field, String> wrong = draft.problems(today);
    for (PatientDraft.Field field : PatientDraft.Field.values()) {
      check(wrong, field);
    }
    if (wrong.isEmpty()) {
      chosen.accept(draft.patient());
    } else {
      input(wrong.keySet().iterator().next()).requestFocus();
    }
  }

  private void check(Map<PatientDraft.Field, String> wrong, PatientDraft.Field field) {
    Label label = problems.get(field);
    if (label == null) {
      return;
    }
    String key = wrong.get(field);
    label.setText(key == null ? "" : messages.text(key));
    label.setManaged(key != null);
    label.setVisible(key != null);
    input(field).getStyleClass().remove("wrong");
    if (key != null) {
      input(field).getStyleClass().add("wrong");
    }
  }

  private TextField input(PatientDraft.Field field) {
    return switch (field) {
      case FAMILY_NAME -> family;
      case BIRTH_DATE -> date;
      case INS -> ins;
    };
  }

  private StringConverter<Sex> sexWords() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Sex value) {
        return value == null ? "" : messages.text("review.sex." + value.code());
      }

      @Override
      public Sex fromString(String text) {
        return Sex.UNKNOWN;
      }
    };
  }
}
