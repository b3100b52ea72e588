package fr.pli.desktop.pages;

import static fr.pli.desktop.pages.PageAnswer.within;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A drawn page in the pipe. */
final class ImageWire {
  private ImageWire() {}

  static void write(PageImage image, DataOutputStream out) throws IOException {
    out.writeInt(image.width());
    out.writeInt(image.height());
    out.writeInt(image.pages());
    out.writeDouble(image.pageWidth());
    out.writeDouble(image.pageHeight());
    new PixelRuns().write(image.argb(), out);
  }

  static PageImage read(DataInputStream in) throws IOException {
    int width = within(in.readInt(), 1, Limits.MAX_PIXELS);
    int height = within(in.readInt(), 1, Limits.MAX_PIXELS / width);
    int pages = within(in.readInt(), 1, Limits.MAX_PAGES);
    double pageWidth = in.readDouble();
    double pageHeight = in.readDouble();
    int[] pixels = new int[width * height];
    new PixelRuns().read(pixels, in);
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
