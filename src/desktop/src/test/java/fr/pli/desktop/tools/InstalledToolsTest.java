package fr.pli.desktop.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledToolsTest {
  private static final String TESSERACT =
      """
      echo x >> "$0.asked"
      case "$1" in
        --version) echo "tesseract 5.3.0"; echo " leptonica-1.82.0";;
        --list-langs) echo 'List of available languages in "/usr/share/" (3):'; echo eng; echo fra; echo osd;;
      esac
      """;

  @TempDir private Path folder;
  private final ToolRunner runner = new ToolRunner();

  @Test
  void aProgramIsAskedForItsVersionAndLanguagesOnce() throws Exception {
    InstalledTools tools = new InstalledTools(Programs.script(folder, TESSERACT), runner);
    for (int time = 0; time < 3; time++) {
      Tool.Installed found = assertInstanceOf(Tool.Installed.class, tools.find(Program.TESSERACT));
      assertEquals("5.3.0", found.version());
      assertEquals(List.of("eng", "fra", "osd"), found.languages());
    }
    assertEquals(2, Files.readAllLines(folder.resolve("program.asked")).size());
  }

  @Test
  void aProgramThatIsMissingIsUsedAsSoonAsItIsThere() {
    Locator[] locator = {Locator.nothing()};
    InstalledTools tools = new InstalledTools(program -> locator[0].locate(program), runner);
    assertEquals(new Tool.Missing(), tools.find(Program.TESSERACT));
    locator[0] = Programs.script(folder, TESSERACT);
    assertInstanceOf(Tool.Installed.class, tools.find(Program.TESSERACT));
  }

  @Test
  void aProgramThatIsTakenAwayIsMissing() throws Exception {
    Path file = Programs.file(folder, TESSERACT);
    InstalledTools tools = new InstalledTools(_ -> Optional.of(file).filter(Files::exists), runner);
    assertInstanceOf(Tool.Installed.class, tools.find(Program.TESSERACT));
    Files.delete(file);
    assertEquals(new Tool.Missing(), tools.find(Program.TESSERACT));
  }

  @Test
  void aProgramThatFailsOrSaysNoVersionIsUnusableUntilSomeoneLooksAgain() {
    InstalledTools tools = new InstalledTools(Programs.script(folder, "exit 1"), runner);
    assertInstanceOf(Tool.Unusable.class, tools.find(Program.LIBREOFFICE));
    Programs.file(folder, "echo what?");
    tools.lookAgain();
    assertInstanceOf(Tool.Unusable.class, tools.find(Program.LIBREOFFICE));
    Programs.file(folder, "echo 'LibreOffice 7.4.7.2 40(Build:2)'");
    assertInstanceOf(Tool.Unusable.class, tools.find(Program.LIBREOFFICE));
    tools.lookAgain();
    Tool.Installed found = assertInstanceOf(Tool.Installed.class, tools.find(Program.LIBREOFFICE));
    assertEquals("7.4.7.2", found.version());
  }
}
