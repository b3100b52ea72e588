package fr.pli.desktop.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one class that reaches the toolkit's thread. */
public final class UiThread implements Executor {
  /** Runs at once when called on the toolkit's thread, soon otherwise. */
  @Override
  public void execute(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }
}
