package fr.pli.demo;

import fr.pli.demo.tour.Tour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Starts the demo: with a display the desk opens on the first practice; without one the same
 * journey runs by itself and leaves its report and pictures in {@code target/tour}.
 */
public final class DemoMain {
  private static final Logger LIBRARIES = Logger.getLogger("");

  /** PDFBox tells at length that it may not unmap buffers, which it does not need. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  private DemoMain() {}

  /** The first argument, if any, is the folder to work in instead of {@code target}. */
  public static void main(String[] arguments) throws Exception {
    Path target = Path.of(arguments.length == 0 ? "target" : arguments[0]).toAbsolutePath();
    LIBRARIES.setLevel(Level.WARNING);
    PDFBOX.setLevel(Level.OFF);
    Path data = emptied(target.resolve("demo"));
    if (hasDisplay()) {
      DemoWindow.open(data);
      return;
    }
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.exit(tour(data, emptied(target.resolve("tour"))) ? 0 : 1);
  }

  /** A failure is told, and ends the toolkit's threads with the program. */
  private static boolean tour(Path data, Path folder) {
    try {
      return Tour.run(data, folder, System.out);
    } catch (Exception e) {
      e.printStackTrace();
      return false;
    }
  }

  /** Windows and macOS always have one; elsewhere the environment names it. */
  private static boolean hasDisplay() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.contains("win")
        || system.contains("mac")
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
            .map(System.getenv()::get)
            .anyMatch(value -> value != null && !value.isEmpty());
  }

  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }
}
