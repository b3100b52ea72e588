package fr.pli.desktop.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.desktop.platform.OperatingSystem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsualPlacesTest {
  private static Optional<Path> found(
      OperatingSystem system, Program program, Map<String, String> environment, String... files) {
    Set<Path> executable = Set.copyOf(java.util.Arrays.stream(files).map(Path::of).toList());
    return new UsualPlaces(system, name -> environment.getOrDefault(name, ""), executable::contains)
        .locate(program);
  }

  @Test
  void theSearchPathComesBeforeTheUsualFolders() {
    assertEquals(
        Optional.of(Path.of("/opt/own/tesseract")),
        found(
            OperatingSystem.LINUX,
            Program.TESSERACT,
            Map.of("PATH", "/opt/own:/usr/bin"),
            "/usr/bin/tesseract",
            "/opt/own/tesseract"));
  }

  @Test
  void withoutASearchPathTheUsualFoldersAreEnough() {
    assertEquals(
        Optional.of(Path.of("/usr/bin/soffice")),
        found(OperatingSystem.LINUX, Program.LIBREOFFICE, Map.of(), "/usr/bin/soffice"));
    assertEquals(
        Optional.of(Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice")),
        found(
            OperatingSystem.MACOS,
            Program.LIBREOFFICE,
            Map.of(),
            "/Applications/LibreOffice.app/Contents/MacOS/soffice"));
    assertEquals(
        Optional.of(Path.of("/opt/homebrew/bin/tesseract")),
        found(OperatingSystem.MACOS, Program.TESSERACT, Map.of(), "/opt/homebrew/bin/tesseract"));
  }

  @Test
  void windowsHasFoldersOfItsOwnAndAProgramThatWaits() {
    Path folder = Path.of("C:\\Program Files\\LibreOffice\\program");
    assertEquals(
        Optional.of(folder.resolve("soffice.com")),
        found(
            OperatingSystem.WINDOWS,
            Program.LIBREOFFICE,
            Map.of("ProgramFiles", "C:\\Program Files"),
            folder.resolve("soffice.exe").toString(),
            folder.resolve("soffice.com").toString()));
    Path own = Path.of("C:\\Users\\a\\AppData\\Local\\Programs\\Tesseract-OCR");
    assertEquals(
        Optional.of(own.resolve("tesseract.exe")),
        found(
            OperatingSystem.WINDOWS,
            Program.TESSERACT,
            Map.of("LOCALAPPDATA", "C:\\Users\\a\\AppData\\Local"),
            own.resolve("tesseract.exe").toString()));
  }

  @Test
  void whatPliIsStartedBesideIsNotRun() {
    assertEquals(
        Optional.empty(),
        found(
            OperatingSystem.LINUX,
            Program.TESSERACT,
            Map.of("PATH", ".:bin:"),
            "./tesseract",
            "bin/tesseract",
            "tesseract"));
  }

  @Test
  void aSearchPathOfNonsenseIsPassedOver() {
    assertEquals(
        Optional.empty(),
        found(OperatingSystem.LINUX, Program.TESSERACT, Map.of("PATH", "::\0::/none")));
  }
}
