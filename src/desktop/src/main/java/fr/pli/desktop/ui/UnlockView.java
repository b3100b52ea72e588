package fr.pli.desktop.ui;

import java.time.Duration;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The locked desk: who, and the code or passphrase. Nothing about any letter or patient. */
public final class UnlockView {
  private final UnlockViewModel model;
  private final Messages messages;
  private final VBox people = new VBox();
  private final Label secretLabel = Parts.label("");
  private final PasswordField secret = new PasswordField();
  private final TextField words = new TextField();
  private final Label problem = Parts.paragraph("", "problem");
  private final Button open = new Button();
  private final Button forgotten = new Button();
  private final StackPane root = new StackPane();

  /**
   * @param why "Cabinet des Tilleuls, verrouillé après 5 minutes sans activité"
   * @param news "3 lettres reçues pendant le verrouillage", or empty
   */
  public UnlockView(UnlockViewModel model, Messages messages, String why, String news) {
    this.model = model;
    this.messages = messages;
    root.getStyleClass().add("locked");
    root.getChildren().add(card(why, news));
    secret.setOnAction(_ -> tryToOpen());
    words.setOnAction(_ -> tryToOpen());
    open.setOnAction(_ -> tryToOpen());
    open.getStyleClass().add("primary");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setDefaultButton(true);
    forgotten.getStyleClass().add("flat-link");
    forgotten.setOnAction(_ -> model.recovering(!model.state().get().recovering()));
    model.state().addListener((_, before, now) -> show(before, now));
    show(model.state().get(), model.state().get());
    countDown();
  }

  public Parent root() {
    return root;
  }

  /** Puts the focus where the secret is typed. */
  public void focus() {
    (model.state().get().recovering() ? words : secret).requestFocus();
  }

  private Node card(String why, String news) {
    forgotten.setMinWidth(Region.USE_PREF_SIZE);
    Label told = Parts.paragraph(news, "second");
    told.setTextAlignment(TextAlignment.RIGHT);
    HBox foot = new HBox(forgotten, Parts.spring(), told);
    foot.setAlignment(Pos.CENTER_LEFT);
    VBox heading = new VBox(Parts.label("Pli", "big-title"), Parts.paragraph(why, "second"));
    VBox field = new VBox(secretLabel, new StackPane(secret, words));
    field.getStyleClass().add("field");
    people.getStyleClass().add("choices");
    VBox card = new VBox(heading, people, field, problem, open, foot);
    card.getStyleClass().addAll("card", "unlock-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return card;
  }

  private void show(UnlockViewModel.State before, UnlockViewModel.State now) {
    if (people.getChildren().isEmpty() || !before.people().equals(now.people())) {
      showPeople(now);
    }
    for (Node row : people.getChildren()) {
      if (row instanceof RadioButton button) {
        button.setSelected(button.getUserData().equals(now.person()));
      }
    }
    String asked =
        messages.text(
            now.recovering()
                ? "unlock.recovery-words"
                : now.byCode() ? "unlock.code" : "unlock.passphrase");
    secretLabel.setText(asked);
    secretLabel.setLabelFor(now.recovering() ? words : secret);
    secret.setAccessibleText(asked);
    words.setAccessibleText(asked);
    shown(people, !now.recovering());
    shown(words, now.recovering());
    shown(secret, !now.recovering());
    forgotten.setText(
        messages.text(
            now.recovering()
                ? "unlock.back"
                : now.byCode() ? "unlock.code-forgotten" : "unlock.passphrase-forgotten"));
    if ((before.busy() && !now.busy()) || before.recovering() != now.recovering()) {
      secret.clear();
      words.clear();
      focus();
    }
    tick();
  }

  private void showPeople(UnlockViewModel.State now) {
    ToggleGroup group = new ToggleGroup();
    people.getChildren().clear();
    for (Person person : now.people()) {
      String role = messages.word("role.", person.role());
      HBox content =
          new HBox(
              Parts.avatar(
                  person.name(),
                  person.role().equals("doctor") ? Parts.Tone.ACCENT : Parts.Tone.SECOND),
              Parts.label(person.name(), "strong"),
              Parts.spring(),
              Parts.pill(
                  role, person.role().equals("doctor") ? Parts.Tone.ACCENT : Parts.Tone.NEUTRAL));
      content.getStyleClass().add("row");
      content.setAlignment(Pos.CENTER_LEFT);
      RadioButton choice = new RadioButton();
      choice.setGraphic(content);
      choice.setAccessibleText(person.name() + ", " + role);
      choice.getStyleClass().add("choice");
      choice.setMaxWidth(Double.MAX_VALUE);
      content.prefWidthProperty().bind(choice.widthProperty().subtract(28));
      choice.setUserData(person);
      choice.setToggleGroup(group);
      choice.setOnAction(
          _ -> {
            model.choose(person);
            secret.requestFocus();
          });
      people.getChildren().add(choice);
    }
  }

  private void tryToOpen() {
    boolean recovering = model.state().get().recovering();
    model.open((recovering ? words : secret).getText().toCharArray());
  }

  private void countDown() {
    Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(500), _ -> tick()));
    clock.setCycleCount(Timeline.INDEFINITE);
    root.sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene == null) {
                clock.stop();
              } else {
                clock.play();
              }
            });
  }

  private void tick() {
    UnlockViewModel.State now = model.state().get();
    Duration left = wait(now);
    problem.setText(
        left.isPositive()
            ? now.problem() + " " + messages.text("unlock.wait", messages.span(left))
            : now.problem());
    shown(problem, !problem.getText().isEmpty());
    open.setDisable(!now.mayTry(model.now()));
    open.setText(messages.text(now.busy() ? "unlock.opening" : "unlock.open"));
  }

  private Duration wait(UnlockViewModel.State now) {
    return now.waitUntil().isAfter(model.now())
        ? Duration.between(model.now(), now.waitUntil()).plusMillis(999)
        : Duration.ZERO;
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
