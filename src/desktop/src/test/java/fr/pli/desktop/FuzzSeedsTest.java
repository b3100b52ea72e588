package fr.pli.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.pli.desktop.companion.Hl7Fuzz;
import fr.pli.desktop.companion.HprimFuzz;
import fr.pli.desktop.companion.SidecarFuzz;
import fr.pli.desktop.sync.ChangesFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** What the fuzz targets begin from, and what was found by them before, passes. */
class FuzzSeedsTest {
  @TestFactory
  Stream<DynamicTest> everySeedPasses() throws Exception {
    return Stream.of(
            seeds("HprimFuzz", HprimFuzz::fuzzerTestOneInput),
            seeds("Hl7Fuzz", Hl7Fuzz::fuzzerTestOneInput),
            seeds("SidecarFuzz", SidecarFuzz::fuzzerTestOneInput),
            seeds("ChangesFuzz", ChangesFuzz::fuzzerTestOneInput))
        .flatMap(List::stream);
  }

  private static List<DynamicTest> seeds(String target, ThrowingConsumer<byte[]> fuzz)
      throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz", target))) {
      List<DynamicTest> tests =
          files
              .map(
                  file ->
                      dynamicTest(
                          target + " " + file.getFileName(),
                          () -> fuzz.accept(Files.readAllBytes(file))))
              .toList();
      assertFalse(tests.isEmpty());
      return tests;
    }
  }
}
