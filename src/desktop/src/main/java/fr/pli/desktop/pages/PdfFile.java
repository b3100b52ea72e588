package fr.pli.desktop.pages;

import fr.pli.desktop.pages.UnreadableException.Reason;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** An opened PDF, in the worker. Keeps everything in memory: no temporary file. */
final class PdfFile implements AutoCloseable {
  private final PDDocument document;
  private final int pages;

  private PdfFile(PDDocument document, int pages) {
    this.document = document;
    this.pages = pages;
  }

  static PdfFile open(byte[] pdf) throws IOException, UnreadableException {
    try {
      PDDocument document =
          Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache());
      return new PdfFile(document, checked(document.getNumberOfPages()));
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(Reason.PASSWORD);
    }
  }

  private static int checked(int pages) throws UnreadableException {
    if (pages < 1) {
      throw new UnreadableException(Reason.BROKEN);
    }
    if (pages > Limits.MAX_PAGES) {
      throw new UnreadableException(Reason.TOO_MANY_PAGES);
    }
    return pages;
  }

  PDDocument document() {
    return document;
  }

  int pages() {
    return pages;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
