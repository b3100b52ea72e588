package fr.pli.desktop.scans;

import fr.pli.desktop.pages.GreyImage;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Draws the scanned pages of the tests. */
final class Greys {
  private Greys() {}

  static GreyImage blank() {
    byte[] white = new byte[1240 * 1754];
    Arrays.fill(white, (byte) 0xFF);
    return new GreyImage(1240, 1754, white, 595, 842);
  }

  /** A page of black bars like lines of text, turned clockwise about its middle. */
  static GreyImage lines(double degrees) {
    return drawn(
        degrees,
        graphics -> {
          for (int line = 0; line < 30; line++) {
            for (int word = 0; word < 9; word++) {
              graphics.fillRect(150 + word * 100, 200 + line * 45, 60 + 7 * (word % 5), 18);
            }
          }
        });
  }

  /** A board of black squares: as sharp from the side as from below. */
  static GreyImage squares() {
    return drawn(
        0,
        graphics -> {
          for (int square = 0; square < 64; square++) {
            graphics.fillRect(200 + square % 8 * 100, 200 + square / 8 * 100, 50, 50);
          }
        });
  }

  /** A page with these lines of real letters. */
  static GreyImage page(double degrees, String... lines) {
    return drawn(
        degrees,
        graphics -> {
          graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 32));
          for (int line = 0; line < lines.length; line++) {
            graphics.drawString(lines[line], 150, 250 + line * 60);
          }
        });
  }

  interface Content {
    void draw(Graphics2D graphics);
  }

  private static GreyImage drawn(double degrees, Content content) {
    BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1240, 1754);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.rotate(Math.toRadians(degrees), 620, 877);
    content.draw(graphics);
    graphics.dispose();
    byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new GreyImage(1240, 1754, grey.clone(), 595, 842);
  }
}
