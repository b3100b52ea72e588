package fr.pli.demo.tour;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Does things on the toolkit's thread, as a person would, and waits until they are done. */
final class Stagehand {
  private Stagehand() {}

  /** Starts the toolkit; windows may all close without ending it. */
  static void begin() throws InterruptedException {
    CompletableFuture<Boolean> up = new CompletableFuture<>();
    Platform.setImplicitExit(false);
    Platform.startup(() -> up.complete(true));
    result(up);
  }

  /** Runs on the toolkit's thread and brings the value back. */
  static <T> T on(Callable<T> task) throws InterruptedException {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(task.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    return result(done);
  }

  /** Lets the toolkit do all that is queued, and draw. */
  static void settle() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      on(() -> true);
      Thread.sleep(60);
    }
  }

  /** Presses a key with Ctrl where the focus is. */
  static void ctrl(Stage stage, KeyCode code, boolean shift) throws InterruptedException {
    on(
        () -> {
          Scene scene = stage.getScene();
          Node focus = scene.getFocusOwner();
          EventTarget target = focus == null ? scene : focus;
          Event.fireEvent(
              target,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, true, false, false));
          return true;
        });
    settle();
  }

  /** Types words into the field of this style selector. */
  static void type(Stage stage, String selector, String words) throws InterruptedException {
    on(
        () -> {
          if (stage.getScene().lookup(selector) instanceof TextField field) {
            field.setText(words);
            return true;
          }
          throw new IllegalStateException("No field " + selector);
        });
    settle();
  }

  private static <T> T result(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("On the toolkit's thread", e.getCause());
    }
  }
}
