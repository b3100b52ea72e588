package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** The toolkit on its headless platform. A test that cannot start it fails. */
public final class Toolkit {
  private static final CompletableFuture<Void> STARTED = start();

  private Toolkit() {}

  private static CompletableFuture<Void> start() {
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    Platform.setImplicitExit(false);
    return started;
  }

  /** Runs on the toolkit's thread and waits; at once when called there. */
  public static <T> T call(Callable<T> task) {
    if (Platform.isFxApplicationThread()) {
      try {
        return task.call();
      } catch (Exception failure) {
        throw new AssertionError(failure);
      }
    }
    CompletableFuture<T> done = new CompletableFuture<>();
    STARTED.join();
    Platform.runLater(
        () -> {
          try {
            done.complete(task.call());
          } catch (Exception | AssertionError failure) {
            done.completeExceptionally(failure);
          }
        });
    try {
      return done.get(60, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure.getCause() == null ? failure : failure.getCause());
    }
  }

  public static void run(Runnable task) {
    call(
        () -> {
          task.run();
          return true;
        });
  }

  /** Lets what was asked for later happen. */
  public static void settle() {
    for (int i = 0; i < 4; i++) {
      run(Toolkit::layOut);
    }
  }

  /** Skins and places everything now, not at the next pulse, so that it can be looked up. */
  private static void layOut() {
    for (Window window : Window.getWindows()) {
      Parent root = window.getScene().getRoot();
      root.applyCss();
      root.layout();
    }
  }

  /** A shown window of this size. Call on the toolkit's thread. */
  public static Stage show(Parent root, double width, double height) {
    Stage stage = new Stage();
    stage.setScene(new Scene(root, width, height));
    stage.show();
    return stage;
  }

  /** Draws a scene into target/screens. No word of it may be cut. */
  public static void picture(Scene scene, String name) throws IOException {
    // Twice: the first layout may make nodes, such as marks, that are not dressed yet.
    for (int i = 0; i < 2; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    Path file = Path.of("target", "screens", name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(copy, "png", file.toFile());
    assertEquals(List.of(), CutText.in(scene.getRoot()), name);
  }
}
