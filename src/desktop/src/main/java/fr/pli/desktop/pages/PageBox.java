package fr.pli.desktop.pages;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Size of a page as it is shown: crop box, rotation applied.
 *
 * @param width in points
 * @param height in points
 */
record PageBox(double width, double height) {
  static PageBox of(PDPage page) {
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    return turned
        ? new PageBox(box.getHeight(), box.getWidth())
        : new PageBox(box.getWidth(), box.getHeight());
  }
}
