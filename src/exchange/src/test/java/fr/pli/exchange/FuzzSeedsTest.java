package fr.pli.exchange;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.pli.exchange.directory.DirectoryFuzz;
import fr.pli.exchange.seal.EnvelopeFuzz;
import fr.pli.exchange.wire.WireFuzz;
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
            seeds("EnvelopeFuzz", EnvelopeFuzz::fuzzerTestOneInput),
            seeds("WireFuzz", WireFuzz::fuzzerTestOneInput),
            seeds("DirectoryFuzz", DirectoryFuzz::fuzzerTestOneInput))
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
