package fr.pli.desktop.pages;

import static fr.pli.desktop.pages.PageAnswer.within;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A drawn page in the pipe: pixels as they are, a strip at a time. */
final class ImageWire {
  private static final int STRIP = 1 << 14;

  private ImageWire() {}

  static void write(PageImage image, DataOutputStream out) throws IOException {
    out.writeInt(image.width());
    out.writeInt(image.height());
    out.writeInt(image.pages());
    out.writeDouble(image.pageWidth());
    out.writeDouble(image.pageHeight());
    int[] pixels = image.argb();
    ByteBuffer strip = ByteBuffer.allocate(STRIP * Integer.BYTES);
    for (int from = 0; from < pixels.length; from += STRIP) {
      int length = Math.min(STRIP, pixels.length - from);
      strip.clear().asIntBuffer().put(pixels, from, length);
      out.write(strip.array(), 0, length * Integer.BYTES);
    }
  }

  static PageImage read(DataInputStream in) throws IOException {
    int width = within(in.readInt(), 1, Limits.MAX_PIXELS);
    int height = within(in.readInt(), 1, Limits.MAX_PIXELS / width);
    int pages = within(in.readInt(), 1, Limits.MAX_PAGES);
    double pageWidth = in.readDouble();
    double pageHeight = in.readDouble();
    int[] pixels = new int[width * height];
    ByteBuffer strip = ByteBuffer.allocate(STRIP * Integer.BYTES);
    for (int from = 0; from < pixels.length; from += STRIP) {
      int length = Math.min(STRIP, pixels.length - from);
      in.readFully(strip.array(), 0, length * Integer.BYTES);
      strip.clear().asIntBuffer().get(pixels, from, length);
    }
    return new PageImage(width, height, pixels, pages, pageWidth, pageHeight);
  }

  static void write(GreyImage image, DataOutputStream out) throws IOException {
    out.writeInt(image.width());
    out.writeInt(image.height());
    out.writeDouble(image.pageWidth());
    out.writeDouble(image.pageHeight());
    out.write(image.grey());
  }

  static GreyImage readGreys(DataInputStream in) throws IOException {
    int width = within(in.readInt(), 1, Limits.MAX_PIXELS);
    int height = within(in.readInt(), 1, Limits.MAX_PIXELS / width);
    double pageWidth = in.readDouble();
    double pageHeight = in.readDouble();
    byte[] grey = new byte[width * height];
    in.readFully(grey);
    return new GreyImage(width, height, grey, pageWidth, pageHeight);
  }
}
