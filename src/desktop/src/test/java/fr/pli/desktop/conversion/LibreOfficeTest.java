package fr.pli.desktop.conversion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.conversion.ConversionException.Reason;
import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.Locator;
import fr.pli.desktop.tools.Programs;
import fr.pli.desktop.tools.ToolRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a program that behaves as LibreOffice does, or not; and without any. */
class LibreOfficeTest {
  private static final String VERSION =
      "[ \"$1\" = --version ] && { echo 'LibreOffice 7.4'; exit; }\n";
  private static final byte[] DOCX = Documents.docx("Cher confrère");

  @TempDir private Path folder;
  private Path conversions;
  private final ToolRunner runner = new ToolRunner();

  @BeforeEach
  void prepare() {
    conversions = folder.resolve("conversions");
  }

  @AfterEach
  void nothingRemains() throws Exception {
    runner.close();
    if (Files.exists(conversions)) {
      try (Stream<Path> left = Files.list(conversions)) {
        assertEquals(0, left.count());
      }
    }
  }

  private Conversion conversion(Locator locator, Duration limit) {
    InstalledTools tools = new InstalledTools(locator, runner);
    return new UsualConversion(
        _ -> {
          throw new UnreadableException(UnreadableException.Reason.TOO_MANY_PIXELS);
        },
        new LibreOffice(tools, runner, conversions, limit));
  }

  private Conversion office(String body) {
    return conversion(Programs.script(folder, VERSION + body), Duration.ofSeconds(60));
  }

  private static Reason refusal(Conversion conversion, byte[] file) {
    return assertThrows(ConversionException.class, () -> conversion.toPdf(file)).reason();
  }

  @Test
  void aDocumentIsConvertedInAPrivateFolderThatGoesAway() throws Exception {
    Path made = Files.write(folder.resolve("made.pdf"), Pdfs.letter("Cher confrère"));
    Path seen = folder.resolve("seen");
    Conversion office =
        office(
            "stat -c %a . > "
                + seen
                + "; ls >> "
                + seen
                + "; echo $HOME $TMPDIR >> "
                + seen
                + "; cp "
                + made
                + " lettre.pdf");
    assertArrayEquals(Files.readAllBytes(made), office.toPdf(DOCX));
    String saw = Files.readString(seen);
    assertTrue(saw.startsWith("700\nlettre.docx\nprofil\n" + conversions), saw);
  }

  @Test
  void withoutLibreOfficeTheLetterSaysSo() {
    Conversion none = conversion(Locator.nothing(), Duration.ofSeconds(60));
    assertEquals(Reason.NEEDS_LIBREOFFICE, refusal(none, DOCX));
    assertEquals(Reason.NEEDS_LIBREOFFICE, refusal(none, Documents.rtf("Bonjour")));
    assertFalse(Files.exists(conversions));
  }

  @Test
  void aDocumentThatMakesNoPdfIsRefused() {
    assertEquals(Reason.FAILED, refusal(office("exit 0"), DOCX));
    assertEquals(Reason.FAILED, refusal(office("exit 77"), DOCX));
    assertEquals(Reason.FAILED, refusal(office("echo nonsense > lettre.pdf"), DOCX));
    assertEquals(Reason.FAILED, refusal(office("printf %%PDF-1.7 > lettre.pdf"), DOCX));
  }

  @Test
  void aDocumentThatHangsIsGivenUp() {
    Conversion slow =
        conversion(Programs.script(folder, VERSION + "sleep 600 & wait"), Duration.ofSeconds(2));
    assertEquals(Reason.TOO_SLOW, refusal(slow, DOCX));
  }

  @Test
  void aBombIsNotEvenShownToLibreOffice() {
    assertEquals(
        Reason.TOO_LARGE, refusal(office("touch " + folder + "/ran"), Documents.bomb(400_000_000)));
    assertFalse(Files.exists(folder.resolve("ran")));
  }

  @Test
  void aPdfIsLeftAsItIsAndAPictureIsNotLibreOfficesAffair() throws Exception {
    byte[] pdf = Pdfs.letter("Bonjour");
    Conversion none = conversion(Locator.nothing(), Duration.ofSeconds(60));
    assertArrayEquals(pdf, none.toPdf(pdf));
    assertEquals(Reason.TOO_LARGE, refusal(none, fr.pli.desktop.pages.Pictures.png()));
  }

  @Test
  void whatACrashLeftIsSweptAtTheNextStart() throws Exception {
    Path left = Files.createDirectories(conversions.resolve("run1/profil/user"));
    Files.writeString(left.resolve("registrymodifications.xcu"), "<a/>");
    Files.writeString(conversions.resolve("run1/lettre.docx"), "Cher confrère");
    Path outside = Files.writeString(folder.resolve("outside"), "stays");
    Files.createSymbolicLink(conversions.resolve("run1/link"), folder);
    new LibreOffice(new InstalledTools(Locator.nothing(), runner), runner, conversions).sweep();
    assertFalse(Files.exists(conversions.resolve("run1")));
    assertTrue(Files.exists(outside));
  }
}
