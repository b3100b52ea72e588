package fr.pli.desktop.pages;

import fr.pli.desktop.pages.UnreadableException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Cuts pages out of a PDF. Nothing is taken away from a document: a new one is made of what the
 * pages show, so that nothing that was not thought of comes along.
 */
final class PdfCut {
  /** Stands for the time of making, so that the same pages give the same bytes. */
  private static final long SAME_EACH_TIME = 0;

  private static final COSName LAYERS = COSName.getPDFName("OCProperties");
  private static final List<COSName> LAYERS_SHOWN =
      List.of(COSName.getPDFName("BaseState"), COSName.getPDFName("ON"), COSName.getPDFName("OFF"));

  private PdfCut() {}

  static byte[] of(PdfFile file, int first, int last) throws IOException, UnreadableException {
    if (first < 1 || last < first || last > file.pages()) {
      throw new UnreadableException(Reason.NO_SUCH_PAGE);
    }
    List<PDPage> pages = pages(file);
    try (PDDocument part = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PageCopy copy = new PageCopy(file.document(), part);
      for (PDPage page : pages.subList(first - 1, last)) {
        part.addPage(copy.of(page));
      }
      layers(file.document(), part);
      part.setDocumentId(SAME_EACH_TIME);
      part.save(bytes);
      if (bytes.size() > Limits.MAX_FILE_BYTES) {
        throw new UnreadableException(Reason.TOO_LARGE);
      }
      return bytes.toByteArray();
    }
  }

  /** Every page; a document that counts them wrongly would lose some. */
  private static List<PDPage> pages(PdfFile file) throws UnreadableException {
    List<PDPage> pages = new ArrayList<>();
    for (PDPage page : file.document().getPages()) {
      pages.add(page);
      if (pages.size() > file.pages()) {
        break;
      }
    }
    if (pages.size() != file.pages()) {
      throw new UnreadableException(Reason.BROKEN);
    }
    return pages;
  }

  /** What was switched off stays so. */
  private static void layers(PDDocument from, PDDocument part) {
    COSDictionary layers = from.getDocumentCatalog().getCOSObject().getCOSDictionary(LAYERS);
    COSDictionary shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
    if (layers == null || shown == null) {
      return;
    }
    COSDictionary kept = new COSDictionary();
    for (COSName name : LAYERS_SHOWN) {
      kept.setItem(name, shown.getItem(name));
    }
    COSDictionary all = new COSDictionary();
    all.setItem(COSName.OCGS, layers.getItem(COSName.OCGS));
    all.setItem(COSName.D, kept);
    Scrubbing.of(all);
    part.getDocumentCatalog().getCOSObject().setItem(LAYERS, all);
  }
}
