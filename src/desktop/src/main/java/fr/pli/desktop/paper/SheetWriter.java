package fr.pli.desktop.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Sets paragraphs under each other, in lines that fit and on as many A4 pages as it takes, in the
 * fonts that every reader has.
 */
public final class SheetWriter implements AutoCloseable {
  private static final float LEFT = 56;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 64;
  private static final float BOTTOM = 60;

  private final PDDocument document = new PDDocument();
  private final Map<FontName, PDFont> fonts = new EnumMap<>(FontName.class);
  private PDPageContentStream page;
  private float y;

  /**
   * Begins the first page.
   *
   * @param title of the document, which readers show
   */
  public SheetWriter(String title) throws IOException {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage("fr");
    page = newPage();
  }

  /** A kind of text. */
  public enum Style {
    TITLE(FontName.HELVETICA_BOLD, 20, 4),
    HEADING(FontName.HELVETICA_BOLD, 12, 14),
    STRONG(FontName.HELVETICA_BOLD, 10, 4),
    BODY(FontName.HELVETICA, 10, 3),
    SMALL(FontName.HELVETICA, 8.5f, 1),
    CODE(FontName.COURIER, 8.5f, 1),
    /** To be copied by hand. */
    KEY(FontName.COURIER_BOLD, 20, 8);

    private final FontName font;
    private final float size;
    private final float before;

    Style(FontName font, float size, float before) {
      this.font = font;
      this.size = size;
      this.before = before;
    }
  }

  /** Writes a paragraph; an empty one is an empty line. */
  public void write(Style style, String text) throws IOException {
    write(style, 0, text);
  }

  /** With a bullet in front. */
  public void point(String text) throws IOException {
    float top = y;
    write(Style.BODY, 12, text);
    if (y < top) {
      show(Style.BODY, 0, "•", top - Style.BODY.before - Style.BODY.size);
    }
  }

  private void write(Style style, float indent, String text) throws IOException {
    List<String> lines = lines(style, WIDTH - indent, writable(font(style), text));
    y -= style.before;
    float height = style.size * 1.35f;
    if (y - height * Math.min(2, lines.size()) < BOTTOM) {
      page.close();
      page = newPage();
    }
    for (String line : lines) {
      if (y - height < BOTTOM) {
        page.close();
        page = newPage();
      }
      show(style, indent, line, y - style.size);
      y -= height;
    }
  }

  private void show(Style style, float indent, String line, float baseline) throws IOException {
    page.beginText();
    page.setFont(font(style), style.size);
    page.newLineAtOffset(LEFT + indent, baseline);
    page.showText(line);
    page.endText();
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage fresh = new PDPage(PDRectangle.A4);
    document.addPage(fresh);
    y = TOP;
    return new PDPageContentStream(document, fresh);
  }

  private List<String> lines(Style style, float width, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(style, longer) > width) {
        lines.add(line);
        longer = word;
      }
      while (width(style, longer) > width) {
        int fits = fitting(style, width, longer);
        lines.add(longer.substring(0, fits));
        longer = longer.substring(fits);
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  private int fitting(Style style, float width, String word) throws IOException {
    int fits = 1;
    while (fits < word.length() && width(style, word.substring(0, fits + 1)) <= width) {
      fits++;
    }
    return fits;
  }

  private PDFont font(Style style) {
    return fonts.computeIfAbsent(style.font, PDType1Font::new);
  }

  private float width(Style style, String text) throws IOException {
    return font(style).getStringWidth(text) / 1000 * style.size;
  }

  /** These fonts know Western European characters; others become "?". */
  private static String writable(PDFont font, String text) {
    StringBuilder writable = new StringBuilder();
    for (String character : text.codePoints().mapToObj(Character::toString).toList()) {
      writable.append(encodable(font, character) ? character : "?");
    }
    return writable.toString();
  }

  private static boolean encodable(PDFont font, String character) {
    try {
      return font.encode(character).length > 0;
    } catch (IllegalArgumentException | IOException _) {
      return false;
    }
  }

  /** The pages as a PDF. */
  public byte[] pdf() throws IOException {
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
