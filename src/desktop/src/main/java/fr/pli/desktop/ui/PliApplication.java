package fr.pli.desktop.ui;

import fr.pli.desktop.DeskOptions;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with a window; its one argument is the folder of the vault. */
public final class PliApplication extends Application {
  private @Nullable DeskStage desk;

  /** Opens the window and returns when it was closed. */
  public static void open(Path home) {
    launch(PliApplication.class, home.toString());
  }

  @Override
  public void start(Stage stage) {
    Path home = Path.of(getParameters().getRaw().getFirst());
    desk = new DeskStage(stage, DeskOptions.usual(home));
    desk.lock();
  }

  @Override
  public void stop() {
    if (desk != null) {
      desk.close();
    }
  }
}
