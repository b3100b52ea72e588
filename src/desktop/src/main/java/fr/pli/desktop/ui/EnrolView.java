package fr.pli.desktop.ui;

import fr.pli.desktop.ui.Beginning.Holder;
import fr.pli.desktop.ui.EnrolViewModel.State;
import fr.pli.desktop.ui.EnrolViewModel.Step;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The first start: who one is, the recovery sheet, and the way into the network. */
public final class EnrolView {
  private final EnrolViewModel model;
  private final Messages messages;
  private final TextField place = new TextField();
  private final ComboBox<String> title = new ComboBox<>();
  private final TextField name = new TextField();
  private final ComboBox<String> role = new ComboBox<>();
  private final TextField rpps = new TextField();
  private final SecretField passphrase = new SecretField();
  private final SecretField again = new SecretField();
  private final TextArea code = new TextArea();
  private final Strength strength;
  private final Label problem = Parts.paragraph("", "problem");
  private final Button next = new Button();
  private final Button later = new Button();
  private final VBox content = new VBox();
  private final StackPane root = new StackPane();
  private @Nullable Step shown;

  public EnrolView(EnrolViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    title.getItems().setAll("Dr", "Pr", "");
    title.setValue("Dr");
    title.setConverter(words(""));
    role.getItems().setAll("doctor", "secretary", "administrator");
    role.setValue("doctor");
    role.setConverter(words("role."));
    code.setPrefRowCount(4);
    code.setWrapText(true);
    strength = new Strength(passphrase, messages);
    next.getStyleClass().add("primary");
    next.setDefaultButton(true);
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.setOnAction(_ -> go());
    later.setText(messages.text("enrol.later"));
    later.setOnAction(_ -> model.later());
    lay();
    model.state().addListener((_, _, now) -> show(now));
    show(model.state().get());
  }

  public Parent root() {
    return root;
  }

  /** Puts the focus where one begins. */
  public void focus() {
    switch (model.state().get().step()) {
      case WHO -> place.requestFocus();
      case SHEET -> next.requestFocus();
      case NETWORK -> code.requestFocus();
    }
  }

  private void lay() {
    HBox foot = new HBox(later, Parts.spring(), next);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("row");
    content.getStyleClass().add("stack");
    VBox card = new VBox(Parts.label("Pli", "big-title"), content, problem, foot);
    card.getStyleClass().addAll("card", "enrol-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane middle = new StackPane(card);
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setAccessibleText(messages.text("enrol.who"));
    root.getChildren().add(scroll);
    root.getStyleClass().add("locked");
  }

  private void show(State now) {
    if (now.step() != shown) {
      shown = now.step();
      passphrase.clear();
      again.clear();
      content.getChildren().setAll(steps(now.step()));
      content.getChildren().addAll(page(now.step()));
      focus();
    }
    problem.setText(now.problem());
    Parts.shown(problem, !now.problem().isEmpty());
    Map<String, Control> fields =
        Map.of(
            "place",
            place,
            "name",
            name,
            "rpps",
            rpps,
            "passphrase",
            passphrase,
            "again",
            again,
            "code",
            code);
    fields.forEach(
        (field, control) -> {
          control.getStyleClass().remove("wrong");
          if (field.equals(now.field())) {
            control.getStyleClass().add("wrong");
            control.requestFocus();
          }
        });
    next.setText(messages.text(now.busy() ? "enrol.busy" : nextWords(now.step())));
    next.setDisable(now.busy());
    later.setDisable(now.busy());
    Parts.shown(later, now.step() == Step.NETWORK);
  }

  private static String nextWords(Step step) {
    return switch (step) {
      case WHO -> "enrol.make";
      case SHEET -> "enrol.save-sheet";
      case NETWORK -> "enrol.join";
    };
  }

  private Node steps(Step current) {
    FlowPane steps = new FlowPane();
    steps.getStyleClass().add("pills");
    for (Step step : Step.values()) {
      String words =
          switch (step) {
            case WHO -> messages.text("enrol.step.who");
            case SHEET -> messages.text("enrol.step.sheet");
            case NETWORK -> messages.text("enrol.step.network");
          };
      steps
          .getChildren()
          .add(Parts.pill(words, step == current ? Parts.Tone.ACCENT : Parts.Tone.NEUTRAL));
    }
    return steps;
  }

  private List<Node> page(Step step) {
    return switch (step) {
      case WHO ->
          List.of(
              Parts.paragraph(messages.text("enrol.who"), "title"),
              who(),
              Parts.paragraph(messages.text("enrol.rule"), "second"),
              secrets());
      case SHEET ->
          List.of(
              Parts.paragraph(messages.text("enrol.sheet"), "title"),
              Parts.paragraph(messages.text("enrol.sheet-how")));
      case NETWORK -> network();
    };
  }

  private List<Node> network() {
    List<Node> parts = new ArrayList<>();
    Collections.addAll(
        parts,
        Parts.paragraph(messages.text("enrol.network"), "title"),
        Parts.paragraph(messages.text("enrol.network-how"), "second"),
        Parts.paragraph(messages.text("enrol.replacing"), "second"),
        field("enrol.code", code));
    if (model.place().isEmpty()) {
      parts.add(parts.size() - 1, field("enrol.place", place));
    }
    return parts;
  }

  private Node who() {
    GridPane fields = grid();
    fields.add(field("enrol.place", place), 0, 0, 2, 1);
    fields.add(field("enrol.title", title), 0, 1);
    fields.add(field("enrol.name", name), 1, 1);
    fields.add(field("enrol.role", role), 0, 2);
    fields.add(field("enrol.rpps", rpps), 1, 2);
    return fields;
  }

  private Node secrets() {
    VBox fields =
        new VBox(field("enrol.passphrase", passphrase), strength, field("enrol.again", again));
    fields.getStyleClass().add("stack");
    return fields;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("enrol-fields");
    return grid;
  }

  private Node field(String key, Control control) {
    Label label = Parts.label(messages.text(key), "second");
    label.setLabelFor(control);
    control.setAccessibleText(messages.text(key));
    control.setMaxWidth(Double.MAX_VALUE);
    VBox field = new VBox(label, control);
    field.getStyleClass().add("field");
    GridPane.setHgrow(field, control instanceof ComboBox ? Priority.SOMETIMES : Priority.ALWAYS);
    return field;
  }

  private void go() {
    switch (model.state().get().step()) {
      case WHO -> {
        model.make(
            new Holder(
                place.getText(), title.getValue(), name.getText(), role.getValue(), rpps.getText()),
            passphrase.characters(),
            again.characters());
      }
      case SHEET -> save();
      case NETWORK -> model.enrol(code.getText(), place.getText());
    }
  }

  private void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("enrol.save-sheet"));
    chooser.setInitialFileName(messages.text("enrol.sheet-file"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    File file = chooser.showSaveDialog(root.getScene().getWindow());
    if (file != null) {
      model.save(file.toPath());
    }
  }

  private StringConverter<String> words(String prefix) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable String value) {
        if (value == null || value.isEmpty()) {
          return messages.text("enrol.no-title");
        }
        return prefix.isEmpty() ? value : messages.word(prefix, value);
      }

      @Override
      public String fromString(String text) {
        return text;
      }
    };
  }
}
