package fr.pli.desktop.ui;

import fr.pli.desktop.ui.UnlockViewModel.Asked;
import java.time.Duration;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
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
  private final SecretField secret = new SecretField();
  private final TextField words = new TextField();
  private final Label againLabel = Parts.label("");
  private final SecretField again = new SecretField();
  private final VBox renewal = new VBox();
  private final Label problem = Parts.paragraph("", "problem");
  private final Button open = new Button();
  private final Button forgotten = new Button();
  private final Label told = Parts.paragraph("", "second");
  private final StackPane root = new StackPane();

  /**
   * @param why "Cabinet des Tilleuls, verrouillé après 5 minutes sans activité"
   * @param news "3 lettres reçues pendant le verrouillage", or empty
   */
  public UnlockView(UnlockViewModel model, Messages messages, String why, String news) {
    this.model = model;
    this.messages = messages;
    renewal.getChildren().addAll(new Strength(secret, messages), againLabel, again);
    root.getStyleClass().add("locked");
    ScrollPane scroll = new ScrollPane(new StackPane(card(why)));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleText(why);
    root.getChildren().add(scroll);
    news(news);
    secret.setOnAction(_ -> tryToOpen());
    again.setOnAction(_ -> tryToOpen());
    words.setOnAction(_ -> tryToOpen());
    open.setOnAction(_ -> tryToOpen());
    open.getStyleClass().add("primary");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setDefaultButton(true);
    forgotten.getStyleClass().add("flat-link");
    forgotten.setOnAction(_ -> model.forgotten());
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

  /** Says what came while locked, or that nothing comes. */
  public void news(String news) {
    told.setText(news);
  }

  private Node card(String why) {
    forgotten.setMinWidth(Region.USE_PREF_SIZE);
    told.setTextAlignment(TextAlignment.RIGHT);
    HBox foot = new HBox(forgotten, Parts.spring(), told);
    foot.setAlignment(Pos.CENTER_LEFT);
    VBox heading = new VBox(Parts.label("Pli", "big-title"), Parts.paragraph(why, "second"));
    againLabel.setText(messages.text("enrol.again"));
    againLabel.setLabelFor(again);
    again.setAccessibleText(messages.text("enrol.again"));
    renewal.getStyleClass().add("field");
    VBox field = new VBox(secretLabel, new StackPane(secret, words), renewal);
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
    String asked = askedWords(now.asked());
    secretLabel.setText(asked);
    secretLabel.setLabelFor(now.recovering() ? words : secret);
    secret.setAccessibleText(asked);
    words.setAccessibleText(asked);
    Parts.shown(people, !now.recovering());
    Parts.shown(words, now.recovering());
    Parts.shown(secret, !now.recovering());
    Parts.shown(renewal, now.asked() == Asked.NEW_PASSPHRASE);
    forgotten.setText(forgottenWords(now.asked()));
    if ((before.busy() && !now.busy()) || before.asked() != now.asked()) {
      clear();
      focus();
    }
    tick();
  }

  private String askedWords(Asked asked) {
    return messages.text(
        switch (asked) {
          case CODE -> "unlock.code";
          case PASSPHRASE -> "unlock.passphrase";
          case RECOVERY -> "unlock.recovery-words";
          case NEW_PASSPHRASE -> "unlock.new-passphrase";
        });
  }

  private String forgottenWords(Asked asked) {
    return messages.text(
        switch (asked) {
          case CODE -> "unlock.code-forgotten";
          case PASSPHRASE -> "unlock.passphrase-forgotten";
          case RECOVERY, NEW_PASSPHRASE -> "unlock.back";
        });
  }

  /** What was typed is wiped, not only hidden. */
  private void clear() {
    secret.wipe();
    again.wipe();
    words.clear();
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
    switch (model.state().get().asked()) {
      case RECOVERY -> model.open(words.getText().toCharArray());
      case NEW_PASSPHRASE -> model.renew(secret.characters(), again.characters());
      case CODE, PASSPHRASE -> model.open(secret.characters());
    }
  }

  private void countDown() {
    Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(500), _ -> tick()));
    clock.setCycleCount(Timeline.INDEFINITE);
    root.sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene == null) {
                clock.stop();
                clear();
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
    Parts.shown(problem, !problem.getText().isEmpty());
    open.setDisable(!now.mayTry(model.now()));
    open.setText(
        messages.text(
            now.busy()
                ? "unlock.opening"
                : now.asked() == Asked.NEW_PASSPHRASE ? "unlock.take-new" : "unlock.open"));
  }

  private Duration wait(UnlockViewModel.State now) {
    return now.waitUntil().isAfter(model.now())
        ? Duration.between(model.now(), now.waitUntil()).plusMillis(999)
        : Duration.ZERO;
  }
}
