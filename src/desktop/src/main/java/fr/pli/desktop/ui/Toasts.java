package fr.pli.desktop.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Short words at the foot of the window that go away by themselves. The newest one that can be
 * taken back answers to the take-back key.
 */
public final class Toasts {
  private static final Duration READING_TIME = Duration.ofSeconds(6);

  private final Messages messages;
  private final InstantSource clock;
  private final VBox pile = new VBox();
  private @Nullable Runnable takeBack;

  Toasts(Messages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
    pile.getStyleClass().add("toasts");
    pile.setAlignment(Pos.BOTTOM_CENTER);
    pile.setPickOnBounds(false);
    pile.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  Node node() {
    return pile;
  }

  /** Tells that something happened. */
  public void tell(String text) {
    leaveAfter(add(new HBox(words(text)), "toast"), READING_TIME);
  }

  /** Tells that something did not go as wished; stays until it is closed. */
  public void warn(String text) {
    HBox toast = new HBox(new FontIcon("fth-alert-triangle"), words(text));
    Button close = new Button(null, new FontIcon("fth-x"));
    close.getStyleClass().add("icon-button");
    close.setAccessibleText(messages.text("shell.close"));
    close.setOnAction(_ -> pile.getChildren().remove(toast));
    toast.getChildren().add(close);
    add(toast, "toast", "toast-warn");
  }

  /** Tells what was done and offers to take it back until then, counting down. */
  public void undo(String text, Instant until, Runnable effect) {
    Button button = new Button();
    button.getStyleClass().add("toast-button");
    HBox toast = new HBox(words(text), button);
    Timeline countdown = new Timeline();
    Runnable end =
        () -> {
          countdown.stop();
          pile.getChildren().remove(toast);
        };
    Runnable once =
        new Runnable() {
          @Override
          public void run() {
            end.run();
            forget(this);
            effect.run();
          }
        };
    Runnable tick =
        () -> {
          Duration left = Duration.between(clock.instant(), until);
          button.setText(messages.text("shell.undo", Math.max(0, left.toMillis() + 999) / 1000));
          if (!left.isPositive()) {
            end.run();
            forget(once);
          }
        };
    countdown.getKeyFrames().add(new KeyFrame(javafx.util.Duration.millis(250), _ -> tick.run()));
    countdown.setCycleCount(Timeline.INDEFINITE);
    button.setOnAction(_ -> once.run());
    add(toast, "toast");
    takeBack = once;
    tick.run();
    countdown.play();
  }

  /** Takes the newest back, if something can still be. */
  void takeBack() {
    if (takeBack != null) {
      takeBack.run();
    } else {
      tell(messages.text("shell.nothing-to-take-back"));
    }
  }

  private void forget(Runnable effect) {
    if (effect.equals(takeBack)) {
      takeBack = null;
    }
  }

  private static Label words(String text) {
    return Parts.paragraph(text, "toast-words");
  }

  private HBox add(HBox toast, String... styles) {
    toast.getStyleClass().addAll(styles);
    toast.setAlignment(Pos.CENTER_LEFT);
    toast.setAccessibleRole(AccessibleRole.TEXT);
    pile.getChildren().add(toast);
    while (pile.getChildren().size() > 4) {
      pile.getChildren().removeFirst();
    }
    return toast;
  }

  private void leaveAfter(Node toast, Duration time) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
    pause.setOnFinished(_ -> pile.getChildren().remove(toast));
    pause.play();
  }
}
