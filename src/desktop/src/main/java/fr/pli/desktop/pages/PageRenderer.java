package fr.pli.desktop.pages;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;
import org.jspecify.annotations.Nullable;

/** PDFBox's renderer, with a {@link PageBrush} in its hand. */
final class PageRenderer extends PDFRenderer {
  private @Nullable Canvas paper;

  PageRenderer(PDDocument document) {
    super(document);
    setSubsamplingAllowed(true);
    setDefaultDestination(RenderDestination.EXPORT);
  }

  /**
   * Draws a page.
   *
   * @param index from 0
   * @param scale pixels a point
   */
  BufferedImage draw(int index, float scale) throws IOException {
    PDPage page = document.getPage(index);
    if (!plain(page)) {
      return renderImage(index, scale, ImageType.RGB);
    }
    Canvas sheet = sheet(page, scale);
    paper = sheet;
    Graphics2D graphics = sheet.graphics();
    renderPageToGraphics(index, graphics, scale);
    graphics.dispose();
    return sheet.image();
  }

  private static Canvas sheet(PDPage page, float scale) {
    PDRectangle box = page.getCropBox();
    int width = (int) Math.max(Math.floor(box.getWidth() * scale), 1);
    int height = (int) Math.max(Math.floor(box.getHeight() * scale), 1);
    return page.getRotation() % 180 == 0 ? Canvas.of(width, height) : Canvas.of(height, width);
  }

  /** Layers may be hidden, and blends need what PDFBox keeps for itself. */
  private boolean plain(PDPage page) {
    return document.getDocumentCatalog().getOCProperties() == null && !Blending.on(page);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new PageBrush(parameters, paper);
  }
}
