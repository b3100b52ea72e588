package fr.pli.desktop.pages;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Size of a page as it is shown: crop box, rotation applied; A4 where the file gives a size that no
 * page has.
 *
 * @param width in points
 * @param height in points
 */
record PageBox(double width, double height) {
  private static final PageBox A4 =
      new PageBox(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());

  private static PageBox sound(double width, double height) {
    return width > 0 && height > 0 && TextWire.onPaper(width) && TextWire.onPaper(height)
        ? new PageBox(width, height)
        : A4;
  }

  static PageBox of(PDPage page) {
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    return turned ? sound(box.getHeight(), box.getWidth()) : sound(box.getWidth(), box.getHeight());
  }
}
