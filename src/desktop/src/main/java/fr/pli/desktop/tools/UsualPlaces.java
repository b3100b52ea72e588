package fr.pli.desktop.tools;

import fr.pli.desktop.platform.OperatingSystem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Looks along the search path, then where installers of each system put their programs. */
public final class UsualPlaces implements Locator {
  private final OperatingSystem system;
  private final UnaryOperator<String> environment;
  private final Predicate<Path> executable;

  /** This machine. */
  public UsualPlaces() {
    this(
        OperatingSystem.current(),
        name -> System.getenv().getOrDefault(name, ""),
        file -> Files.isRegularFile(file) && Files.isExecutable(file));
  }

  /**
   * A given machine.
   *
   * @param environment value of a variable, or empty
   * @param executable true for a file that can be run
   */
  UsualPlaces(
      OperatingSystem system, UnaryOperator<String> environment, Predicate<Path> executable) {
    this.system = system;
    this.environment = environment;
    this.executable = executable;
  }

  @Override
  public Optional<Path> locate(Program program) {
    return Stream.concat(searchPath(), folders(program))
        .flatMap(folder -> files(folder, program))
        .filter(executable)
        .findFirst();
  }

  /** Relative entries are skipped: what runs must not depend on where Pli was started. */
  private Stream<Path> searchPath() {
    return Stream.of(environment.apply("PATH").split(File.pathSeparator))
        .filter(entry -> !entry.isBlank())
        .flatMap(UsualPlaces::path)
        .filter(Path::isAbsolute);
  }

  private Stream<Path> folders(Program program) {
    return switch (system) {
      case WINDOWS -> windows(program);
      case MACOS ->
          Stream.of(
                  "/opt/homebrew/bin",
                  "/usr/local/bin",
                  "/opt/local/bin",
                  "/Applications/LibreOffice.app/Contents/MacOS")
              .flatMap(UsualPlaces::path);
      case LINUX ->
          Stream.of(
                  "/usr/bin",
                  "/usr/local/bin",
                  "/snap/bin",
                  "/usr/lib/libreoffice/program",
                  "/opt/libreoffice/program")
              .flatMap(UsualPlaces::path);
    };
  }

  private Stream<Path> windows(Program program) {
    String inside = program == Program.TESSERACT ? "Tesseract-OCR" : "LibreOffice\\program";
    return Stream.of(
            environment.apply("ProgramFiles"),
            environment.apply("ProgramFiles(x86)"),
            environment.apply("LOCALAPPDATA"),
            environment.apply("LOCALAPPDATA") + "\\Programs")
        .filter(root -> !root.isBlank() && !root.startsWith("\\"))
        .flatMap(root -> path(root + "\\" + inside));
  }

  private Stream<Path> files(Path folder, Program program) {
    List<String> endings =
        system == OperatingSystem.WINDOWS ? List.of(".com", ".exe") : List.of("");
    return program.names().stream()
        .flatMap(name -> endings.stream().map(ending -> folder.resolve(name + ending)));
  }

  private static Stream<Path> path(String text) {
    try {
      return Stream.of(Path.of(text));
    } catch (InvalidPathException notAPath) {
      return Stream.of();
    }
  }
}
