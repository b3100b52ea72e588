package fr.pli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shape of the house holds, and each rule can fail. */
class ArchitectureTest {
  private static final int MOST_CODE_LINES = 400;
  private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();

  @TestFactory
  Stream<DynamicTest> everyArrowHolds() {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.pli.exchange", "fr.pli.desktop", "fr.pli.server");
    assertTrue(house.size() > 100, "the house was not found on the class path");
    return new Arrows("fr.pli")
        .rules().entrySet().stream()
            .map(
                rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
  }

  @TestFactory
  Stream<DynamicTest> everyArrowFailsOnItsFixture() {
    JavaClasses broken = new ClassFileImporter().importPackages("fr.pli.demo.broken");
    return new Arrows("fr.pli.demo.broken")
        .rules().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () ->
                            assertTrue(
                                rule.getValue().evaluate(broken).hasViolation(),
                                "no fixture breaks this rule")));
  }

  @Test
  void noFileIsTooLong() throws IOException {
    List<Path> tooLong =
        sources().stream().filter(file -> codeLines(file) > MOST_CODE_LINES).toList();
    assertEquals(List.of(), tooLong);
  }

  @Test
  void everyPackageSaysWhatItOwnsAndIsNullMarked() throws IOException {
    List<Path> silent =
        sources().stream()
            .filter(file -> file.toString().contains("/src/main/"))
            .filter(file -> !file.endsWith("module-info.java"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !described(folder.resolve("package-info.java")))
            .toList();
    assertEquals(List.of(), silent);
  }

  @Test
  void nothingPrintsOutsideTheCommandLine() throws IOException {
    List<Path> loud =
        sources().stream()
            .filter(file -> file.toString().contains("/src/main/"))
            .filter(file -> !file.toString().matches(".*/(cli|demo|bench)/.*"))
            .filter(file -> text(file).matches("(?s).*System\\.(out|err)\\..*"))
            .toList();
    assertEquals(List.of(), loud);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }

  private static boolean described(Path packageInfo) {
    return Files.exists(packageInfo)
        && text(packageInfo).contains("@NullMarked")
        && text(packageInfo).startsWith("/**");
  }

  private static long codeLines(Path file) {
    return text(file)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("(//|\\*|/\\*).*"))
        .count();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
