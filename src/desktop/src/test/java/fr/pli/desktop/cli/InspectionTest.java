package fr.pli.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.directory.LocalDirectory;
import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Surroundings;
import fr.pli.desktop.work.Deadline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
  @TempDir Path folder;

  private static final PageReader PAGE =
      new PageReader() {
        @Override
        public LetterText read(byte[] pdf) {
          return new LetterText(List.of(new LetterText.Page(595, 842, List.of())));
        }

        @Override
        public PageImage draw(byte[] pdf, int page, int dpi) {
          throw new UnsupportedOperationException();
        }
      };

  @Test
  void whatWasReadIsKeptAndTheLimitIsSaidWhenTheTimeOfAFileIsOver() throws Exception {
    Path file = Files.writeString(folder.resolve("a.pdf"), "%PDF-");
    try (LocalDirectory directory = new LocalDirectory(folder.resolve("directory"))) {
      Inspection inspection =
          new Inspection(
              PAGE, new LetterRecogniser(directory, Surroundings.UNKNOWN), new Joining(directory));
      assertEquals(List.of("no-text"), inspection.of("a", file).get("notes"));
      var late = Deadline.within(Duration.ZERO, () -> inspection.of("a", file));
      assertEquals(1, late.get("pages"));
      assertEquals(List.of("no-text", "time-over"), late.get("notes"));
    }
  }
}
