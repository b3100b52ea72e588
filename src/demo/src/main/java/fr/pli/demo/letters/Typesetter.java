package fr.pli.demo.letters;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Sets lines and paragraphs on a page, from the top down. Lengths are in points. */
final class Typesetter {
  private static final double LEADING = 1.35;

  private final PDPageContentStream page;
  private final PDFont font;
  private final float size;

  Typesetter(PDPageContentStream page, PDFont font, float size) {
    this.page = page;
    this.font = font;
    this.size = size;
  }

  /** Sets each line at x; returns the y below the last one. */
  double lines(List<String> lines, double x, double y) throws IOException {
    double at = y;
    for (String line : lines) {
      line(line, x, at);
      at -= size * LEADING;
    }
    return at;
  }

  /** Sets each line centred on x; returns the y below the last one. */
  double centred(List<String> lines, double x, double y) throws IOException {
    double at = y;
    for (String line : lines) {
      line(line, x - width(line) / 2, at);
      at -= size * LEADING;
    }
    return at;
  }

  /** Sets paragraphs, which blank lines part, within a width; returns the y below the last one. */
  double paragraphs(List<String> text, double x, double y, double width) throws IOException {
    double at = y;
    for (String paragraph : text) {
      at = paragraph.isBlank() ? at - size * 0.7 : paragraph(paragraph, x, at, width);
    }
    return at;
  }

  private double paragraph(String text, double x, double y, double width) throws IOException {
    double at = y;
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer) > width) {
        line(line.toString(), x, at);
        at -= size * LEADING;
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    line(line.toString(), x, at);
    return at - size * LEADING;
  }

  private void line(String text, double x, double y) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset((float) x, (float) y);
    page.showText(text);
    page.endText();
  }

  private double width(String text) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }
}
