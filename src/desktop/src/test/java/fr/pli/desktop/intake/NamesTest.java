package fr.pli.desktop.intake;

import static fr.pli.desktop.intake.WatchedFolderFixture.LETTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.Pdfs;
import fr.pli.exchange.letter.LetterState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names at the limits of file systems. */
class NamesTest {
  @TempDir private Path folder;
  private WatchedFolderFixture watched;

  @BeforeEach
  void watch() {
    watched = new WatchedFolderFixture(folder);
  }

  /** 255 bytes in UTF-8. */
  private static String longest(String letter) {
    int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
    String stem = letter.repeat(251 / bytes);
    return stem + "x".repeat(251 - stem.getBytes(StandardCharsets.UTF_8).length) + ".pdf";
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "文", "🩺"})
  void theLongestNamesAreTakenTwice(String letter) throws IOException {
    String name = longest(letter);
    for (String words : new String[] {"Un", "Deux", "Trois"}) {
      watched.write(name, Pdfs.letter(words));
      watched.settle();
    }
    assertEquals(3, watched.letters.in(LetterState.READING).size());
    assertEquals(3, watched.files().size());
    assertTrue(watched.files().stream().allMatch(each -> each.startsWith("done/")));
    assertTrue(watched.files().contains("done/" + name));
  }

  @Test
  void theLongestNameIsCopiedWhereItCannotBeRenamed() throws IOException {
    watched.rename =
        (from, to) -> {
          throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "volume");
        };
    watched.restarted();
    watched.write(longest("é"), LETTER);
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
  }

  @Test
  void theLongestNameFailsWithItsReasonBesideIt() throws IOException {
    Path processing = Files.createDirectories(folder.resolve("processing"));
    Files.write(processing.resolve(longest("é")), Arrays.copyOf(LETTER, 300));
    watched.scan();
    watched.scanAfter(120);
    watched.assertOnly(LetterState.SET_ASIDE, "not-complete");
    assertEquals(2, watched.files().size());
    assertTrue(watched.files().stream().anyMatch(each -> each.endsWith(".reason.txt")));
  }

  @Test
  void bothSpellingsOfAnAccentAreTwoFiles() throws IOException {
    watched.write("\u00e9t\u00e9.pdf", Pdfs.letter("Un"));
    watched.write("e\u0301te\u0301.pdf", Pdfs.letter("Deux"));
    watched.settle();
    assertEquals(2, watched.letters.in(LetterState.READING).size());
    assertEquals(2, watched.files().size());
  }

  @Test
  void aNameThatIsNoTextIsTakenAllTheSame() throws Exception {
    Path source = Files.write(folder.resolve("source.tmp"), LETTER);
    Process copy =
        new ProcessBuilder(
                "sh",
                "-c",
                "cp \"$1\" \"$2/$(printf 'lettre-\\351.pdf')\"",
                "sh",
                source.toString(),
                folder.toString())
            .start();
    assertEquals(0, copy.waitFor());
    watched.settle();
    watched.assertOnly(LetterState.READING, "");
    assertTrue(watched.files().contains("source.tmp"));
    assertEquals(2, watched.files().size());
  }
}
