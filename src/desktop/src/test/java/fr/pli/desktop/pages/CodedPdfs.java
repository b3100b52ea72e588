package fr.pli.desktop.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** Letters with a datamatrix on them. */
public final class CodedPdfs {
  private static final double POINTS_PER_MM = 72 / 25.4;

  private CodedPdfs() {}

  /**
   * How a code stands on the page.
   *
   * @param x millimetres from the left edge; y from the upper edge
   * @param module width of one module in millimetres
   * @param degrees it is turned by
   * @param picture true for an image, false for drawn squares
   */
  public record Stamp(
      String text, double x, double y, double module, double degrees, boolean picture) {
    public static Stamp of(String text) {
      return new Stamp(text, 150, 20, 0.5, 0, true);
    }

    Stamp drawn() {
      return new Stamp(text, x, y, module, degrees, false);
    }

    Stamp module(double millimetres) {
      return new Stamp(text, x, y, millimetres, degrees, picture);
    }

    Stamp turned(double by) {
      return new Stamp(text, x, y, module, by, picture);
    }
  }

  /** A letter of one page; a code that is null is none. */
  public static byte[] letter(List<String> lines, Stamp... stamps) throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document, lines, stamps);
      return bytes(document);
    }
  }

  static void page(PDDocument document, List<String> lines, Stamp... stamps) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      float y = 780;
      for (String line : lines) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.newLineAtOffset(70, y);
        content.showText(line);
        content.endText();
        y -= 15;
      }
      for (Stamp stamp : stamps) {
        stamp(document, content, stamp);
      }
    }
  }

  static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static void stamp(PDDocument document, PDPageContentStream content, Stamp stamp)
      throws IOException {
    BitMatrix code = matrix(stamp.text());
    float module = (float) (stamp.module() * POINTS_PER_MM);
    float side = module * code.getWidth();
    float left = (float) (stamp.x() * POINTS_PER_MM);
    float bottom = (float) (PDRectangle.A4.getHeight() - stamp.y() * POINTS_PER_MM) - side;
    content.saveGraphicsState();
    content.transform(Matrix.getTranslateInstance(left + side / 2, bottom + side / 2));
    content.transform(Matrix.getRotateInstance(Math.toRadians(stamp.degrees()), 0, 0));
    if (stamp.picture()) {
      content.drawImage(
          LosslessFactory.createFromImage(document, image(code)), -side / 2, -side / 2, side, side);
    } else {
      draw(content, code, module, side);
    }
    content.restoreGraphicsState();
  }

  private static void draw(PDPageContentStream content, BitMatrix code, float module, float side)
      throws IOException {
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y)) {
          content.addRect(x * module - side / 2, side / 2 - (y + 1) * module, module, module);
        }
      }
    }
    content.fill();
  }

  static BitMatrix matrix(String text) {
    return new DataMatrixWriter()
        .encode(
            text,
            BarcodeFormat.DATA_MATRIX,
            0,
            0,
            Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE));
  }

  private static BufferedImage image(BitMatrix code) {
    int dots = 4;
    BufferedImage image =
        new BufferedImage(
            code.getWidth() * dots, code.getHeight() * dots, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, code.get(x / dots, y / dots) ? 0 : 0xFFFFFF);
      }
    }
    return image;
  }
}
