package fr.pli.demo.letters;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Prints a manuscript as a PDF on A4. A "scan" is a picture of the page, without text. */
public final class LetterPress {
  private static final float SCAN_DPI = 110;

  private LetterPress() {}

  /**
   * Prints a letter.
   *
   * @throws IOException if a character is not in the font
   */
  public static byte[] print(Manuscript letter) throws IOException {
    return switch (letter.layout()) {
      case "modern" -> typeset(letter, LetterPress::modern);
      case "hospital" -> typeset(letter, LetterPress::hospital);
      case "scan" -> scan(typeset(letter, LetterPress::classic));
      default -> typeset(letter, LetterPress::classic);
    };
  }

  private static byte[] typeset(Manuscript letter, Layout layout) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        layout.set(letter, new Sheet(document, content));
      }
      return bytes(document);
    }
  }

  private static void classic(Manuscript letter, Sheet page) throws IOException {
    Typesetter plain = page.regular(10);
    Typesetter bold = page.bold(10);
    plain.lines(letter.part("head"), 62, 780);
    plain.lines(letter.part("to"), 312, 678);
    plain.lines(letter.part("date"), 370, 588);
    double y = bold.lines(letter.part("subject"), 62, 546);
    y = plain.paragraphs(letter.part("body"), 62, y - 16, 472);
    y = plain.lines(letter.part("sign"), 360, y - 26);
    plain.lines(letter.part("copies"), 62, y - 34);
  }

  private static void modern(Manuscript letter, Sheet page) throws IOException {
    Typesetter plain = page.regular(10);
    Typesetter bold = page.bold(10);
    plain.centred(letter.part("head"), 297, 800);
    plain.lines(letter.part("to"), 320, 690);
    plain.lines(letter.part("date"), 70, 600);
    double y = bold.lines(letter.part("subject"), 70, 570);
    y = plain.paragraphs(letter.part("body"), 70, y - 18, 455);
    y = bold.lines(letter.part("sign"), 70, y - 30);
    plain.lines(letter.part("copies"), 70, y - 40);
  }

  private static void hospital(Manuscript letter, Sheet page) throws IOException {
    Typesetter plain = page.regular(10);
    Typesetter bold = page.bold(10);
    Typesetter small = page.regular(7.5f);
    bold.lines(letter.part("head"), 180, 795);
    small.lines(letter.part("margin"), 36, 690);
    page.rule(158, 90, 720);
    plain.lines(letter.part("to"), 330, 690);
    plain.lines(letter.part("date"), 180, 605);
    double y = bold.paragraphs(letter.part("subject"), 180, 575, 360);
    y = plain.paragraphs(letter.part("body"), 180, y - 16, 360);
    plain.lines(letter.part("sign"), 400, y - 30);
  }

  private static byte[] scan(byte[] pdf) throws IOException {
    try (PDDocument printed = Loader.loadPDF(pdf);
        PDDocument scanned = new PDDocument()) {
      BufferedImage image =
          new PDFRenderer(printed).renderImageWithDPI(0, SCAN_DPI, ImageType.GRAY);
      PDPage page = new PDPage(PDRectangle.A4);
      scanned.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
        content.drawImage(
            JPEGFactory.createFromImage(scanned, image, 0.6f),
            0,
            0,
            PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
      }
      return bytes(scanned);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** A page being set, with its typefaces. */
  private record Sheet(PDDocument document, PDPageContentStream content) {
    Typesetter regular(float size) throws IOException {
      return new Typesetter(content, Typeface.REGULAR.embed(document), size);
    }

    Typesetter bold(float size) throws IOException {
      return new Typesetter(content, Typeface.BOLD.embed(document), size);
    }

    void rule(float x, float bottom, float top) throws IOException {
      content.moveTo(x, bottom);
      content.lineTo(x, top);
      content.stroke();
    }
  }

  /** Where each part of a letter goes. */
  private interface Layout {
    void set(Manuscript letter, Sheet page) throws IOException;
  }
}
