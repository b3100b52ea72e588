package fr.pli.desktop.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.ToolRunner;
import fr.pli.desktop.tools.UsualPlaces;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the LibreOffice of this machine: the Maven profile of its name runs this where it is. */
@Tag("libreoffice")
class LibreOfficeConvertsTest {
  @TempDir private Path folder;
  private final ToolRunner runner = new ToolRunner();
  private Conversion conversion;

  @BeforeEach
  void prepare() {
    InstalledTools tools = new InstalledTools(new UsualPlaces(), runner);
    conversion =
        new UsualConversion(
            _ -> {
              throw new UnreadableException(UnreadableException.Reason.BROKEN);
            },
            new LibreOffice(tools, runner, folder));
  }

  @AfterEach
  void nothingRemains() throws Exception {
    runner.close();
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  private String words(byte[] file) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(conversion.toPdf(file))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @Test
  void documentsBecomePdf() throws Exception {
    assertTrue(words(Documents.docx("Cher confrère")).contains("Cher confrère"));
    assertTrue(words(Documents.rtf("Cher ami")).contains("Cher ami"));
  }

  @Test
  void aBrokenDocumentEndsOneWayOrTheOther() {
    byte[] broken = Documents.docx("Cher confrère");
    new Random(2).ints(40, 60, broken.length - 400).forEach(at -> broken[at] ^= 0x55);
    try {
      conversion.toPdf(broken);
    } catch (ConversionException e) {
      assertTrue(e.reason().code().startsWith("conversion-"));
    }
  }

  @Test
  void nothingIsFetchedForADocument() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/a.png";
      byte[] curious =
          ("{\\rtf1\\ansi Bonjour {\\field{\\*\\fldinst INCLUDEPICTURE \""
                  + address
                  + "\" \\\\d}{\\fldrslt }}\\par}")
              .getBytes(StandardCharsets.US_ASCII);
      assertTrue(words(curious).contains("Bonjour"));
      assertThrows(SocketTimeoutException.class, server::accept);
    }
  }
}
