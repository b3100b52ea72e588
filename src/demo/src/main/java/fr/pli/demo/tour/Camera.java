package fr.pli.demo.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Takes pictures of windows. */
final class Camera {
  private static final int MOST_LOOKS = 40;
  private static final long LOOK_EVERY_MILLIS = 100;

  private final Path folder;
  private final List<String> taken = new ArrayList<>();

  Camera(Path folder) {
    this.folder = folder;
  }

  /** File names of the pictures, in order. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  /**
   * Takes a picture of what a window shows now.
   *
   * @throws IOException if the window has another size than pictures shall have
   */
  void take(String name, Stage stage) throws InterruptedException, IOException {
    Stagehand.settle();
    for (int i = 0; i < MOST_LOOKS && Stagehand.on(() -> drawing(stage)); i++) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    Stagehand.settle();
    WritableImage picture = Stagehand.on(() -> stage.getScene().snapshot(null));
    if (picture.getWidth() != Stages.WIDTH || picture.getHeight() != Stages.HEIGHT) {
      throw new IOException("%.0f by %.0f".formatted(picture.getWidth(), picture.getHeight()));
    }
    String file = "%02d-%s.png".formatted(taken.size() + 1, name);
    ImageIO.write(buffered(picture), "png", folder.resolve(file).toFile());
    taken.add(file);
  }

  /** True while a page is shown that is not drawn yet. */
  private static boolean drawing(Stage stage) {
    return stage.getScene().lookup(".page-view") != null
        && stage.getScene().lookup(".page-sheet") == null;
  }

  private static BufferedImage buffered(WritableImage picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }
}
