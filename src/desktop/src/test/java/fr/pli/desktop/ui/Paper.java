package fr.pli.desktop.ui;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.Place;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pretends that lines of text at given points are a PDF of A4 pages, and draws them. */
public final class Paper implements PageReader {
  private static final double WIDTH = 595;
  private static final double HEIGHT = 842;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** A line of text, its base line at y. */
  public record Line(int page, double x, double y, String text) {}

  public static byte[] bytes(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.page()).append('|').append(line.x()).append('|');
      text.append(line.y()).append('|').append(line.text()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Line> lines(byte[] pdf) {
    List<Line> lines = new ArrayList<>();
    for (String line : new String(pdf, StandardCharsets.UTF_8).lines().toList()) {
      String[] part = line.split("\\|", 4);
      lines.add(
          new Line(
              Integer.parseInt(part[0]),
              Double.parseDouble(part[1]),
              Double.parseDouble(part[2]),
              part[3]));
    }
    return lines;
  }

  private static Font font() {
    return new Font(Font.SERIF, Font.PLAIN, 10);
  }

  private static double width(String text) {
    return font().getStringBounds(text, CONTEXT).getWidth();
  }

  /** Where a piece of text stands; the first line that holds it. */
  static Place place(List<Line> lines, String piece) {
    for (Line line : lines) {
      int at = line.text().indexOf(piece);
      if (at >= 0) {
        double x = line.x() + width(line.text().substring(0, at));
        return new Place(line.page(), x, line.y() - 9, width(piece), 12);
      }
    }
    throw new IllegalArgumentException(piece);
  }

  /** The block that several lines make, first to last. */
  static Place block(List<Line> lines, String first, String last) {
    Place top = place(lines, first);
    Place bottom = place(lines, last);
    double width =
        lines.stream()
            .filter(line -> line.x() == top.x())
            .filter(line -> line.y() - 9 >= top.y() && line.y() - 9 <= bottom.y())
            .mapToDouble(line -> width(line.text()))
            .max()
            .orElse(0);
    return new Place(top.page(), top.x(), top.y(), width, bottom.y() + bottom.height() - top.y());
  }

  @Override
  public LetterText read(byte[] pdf) {
    List<LetterText.Word> words = new ArrayList<>();
    for (Line line : lines(pdf)) {
      double x = line.x();
      for (String word : line.text().split(" ", -1)) {
        words.add(new LetterText.Word(word, x, line.y() - 9, width(word), 12, 10, false));
        x += width(word + " ");
      }
    }
    return new LetterText(List.of(new LetterText.Page(WIDTH, HEIGHT, words)));
  }

  @Override
  public PageImage draw(byte[] pdf, int page, int dpi) throws UnreadableException {
    List<Line> lines = lines(pdf);
    if (lines.isEmpty()) {
      throw new UnreadableException(UnreadableException.Reason.PASSWORD);
    }
    int pages = lines.stream().mapToInt(Line::page).max().orElse(1);
    double scale = dpi / 72.0;
    int width = (int) Math.round(WIDTH * scale);
    int height = (int) Math.round(HEIGHT * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.scale(scale, scale);
    g.setColor(Color.BLACK);
    g.setFont(font());
    lines.stream()
        .filter(line -> line.page() == page)
        .forEach(line -> g.drawString(line.text(), (float) line.x(), (float) line.y()));
    g.dispose();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    return new PageImage(width, height, argb, pages, WIDTH, HEIGHT);
  }
}
