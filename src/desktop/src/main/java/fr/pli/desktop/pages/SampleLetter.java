package fr.pli.desktop.pages;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Letters about nobody, to warm up with. */
final class SampleLetter {
  private static final String FONTS = "/fr/pli/desktop/ui/fonts/";
  private static final int LINES = 45;
  private static final String LINE =
      "Cher confrère, je vous remercie de m’avoir adressé ce patient, vu le 03/02/2026 à 14 h 30.";

  private SampleLetter() {}

  /** One line in a font that every reader has. */
  static byte[] plain() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        write(content, standard(FontName.HELVETICA), 800, "Cher Confrère");
      }
      return saved(document);
    }
  }

  /** A full page as word processors make them: embedded fonts, rules, a logo, a photograph. */
  static byte[] usual() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFont regular = font(document, "NotoSans-Regular.ttf", FontName.HELVETICA);
      PDFont bold = font(document, "NotoSans-Bold.ttf", FontName.TIMES_BOLD);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        for (int line = 0; line < LINES; line++) {
          write(content, line % 9 == 0 ? bold : regular, 800 - 14f * line, LINE);
        }
        write(content, standard(FontName.HELVETICA_BOLD), 100, "Docteur Camille MOREL");
        write(content, standard(FontName.TIMES_ROMAN), 80, "Copie : Docteur Paul LEROY");
        decorate(document, content);
      }
      return saved(document);
    }
  }

  private static void decorate(PDDocument document, PDPageContentStream content)
      throws IOException {
    content.drawImage(LosslessFactory.createFromImage(document, picture()), 400, 60, 60, 60);
    content.drawImage(JPEGFactory.createFromImage(document, picture()), 480, 60, 60, 60);
    content.setNonStrokingColor(Color.LIGHT_GRAY);
    content.addRect(60, 740, 480, 16);
    content.fill();
    content.moveTo(60, 130);
    content.curveTo(200, 160, 300, 100, 540, 130);
    content.stroke();
  }

  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
    for (int at = 0; at < 120 * 120; at++) {
      picture.setRGB(at % 120, at / 120, at * 31);
    }
    return picture;
  }

  private static PDFont font(PDDocument document, String file, FontName otherwise)
      throws IOException {
    try (InputStream font = SampleLetter.class.getResourceAsStream(FONTS + file)) {
      return font == null ? standard(otherwise) : PDType0Font.load(document, font);
    }
  }

  private static PDFont standard(FontName name) {
    return new PDType1Font(name);
  }

  private static void write(PDPageContentStream content, PDFont font, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, 10);
    content.newLineAtOffset(60, y);
    content.showText(text);
    content.endText();
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
