package fr.pli.desktop.pages;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A page that is as large as the picture on it.
 *
 * @param width in points, as shown
 * @param height in points, as shown
 */
record Sheet(double width, double height, Orientation orientation) {
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  /** The longest side of A6 and of A3: what lies outside is a resolution that means nothing. */
  private static final double LEAST = 419;

  private static final double MOST = 1_191;
  private static final double A4_SHORT = 595.28;
  private static final double A4_LONG = 841.89;

  /** The size that the picture says, or A4 when it says none that a sheet of paper has. */
  static Sheet of(int columns, int rows, PictureFacts facts) {
    double width = columns * facts.pixelWidth() * POINTS_PER_MILLIMETRE;
    double height = rows * facts.pixelHeight() * POINTS_PER_MILLIMETRE;
    if (Math.max(width, height) < LEAST
        || Math.max(width, height) > MOST
        || width < 1
        || height < 1) {
      double scale =
          Math.min(A4_LONG / Math.max(columns, rows), A4_SHORT / Math.min(columns, rows));
      width = Math.max(1, columns * scale);
      height = Math.max(1, rows * scale);
    }
    return facts.orientation().sideways()
        ? new Sheet(height, width, facts.orientation())
        : new Sheet(width, height, facts.orientation());
  }

  void add(PDImageXObject image, PDDocument document) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(image, orientation.onto(width, height));
    }
  }
}
