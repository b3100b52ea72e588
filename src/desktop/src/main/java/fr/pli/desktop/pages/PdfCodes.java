package fr.pli.desktop.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import fr.pli.desktop.pages.CodeRegions.Region;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.RenderDestination;

/**
 * The datamatrix codes on the first pages of a PDF: the page is drawn small to see where there may
 * be one, then those squares alone are drawn large enough to be read.
 */
final class PdfCodes {
  private static final double POINTS_PER_INCH = 72;

  /** Modules of a third of a millimetre are four dots wide at the second of them. */
  private static final int[] RESOLUTIONS = {200, 300, 400};

  /** A page that is slow to draw is not drawn again and again. */
  private static final Duration ENOUGH = Duration.ofSeconds(3);

  /** A page larger than this, in points, is a poster. */
  private static final double LARGEST_SIDE = 2_000;

  private final PDFRenderer renderer;
  private final PdfFile file;
  private final long until = System.nanoTime() + ENOUGH.toNanos();
  private final List<PageCode> codes = new ArrayList<>();

  private PdfCodes(PdfFile file) {
    this.file = file;
    this.renderer = new PDFRenderer(file.document());
    renderer.setSubsamplingAllowed(true);
    renderer.setDefaultDestination(RenderDestination.EXPORT);
  }

  static List<PageCode> of(PdfFile file) throws IOException {
    PdfCodes finder = new PdfCodes(file);
    for (int at = 0; at < Math.min(file.pages(), Limits.CODE_PAGES); at++) {
      finder.lookAt(at);
    }
    return finder.codes;
  }

  private void lookAt(int index) throws IOException {
    PDPage page = file.document().getPage(index);
    PageBox box = PageBox.of(page);
    if (Math.max(box.width(), box.height()) > LARGEST_SIDE || !CodeTraces.in(page)) {
      return;
    }
    Region whole = new Region(0, 0, box.width(), box.height());
    for (Region region : CodeRegions.in(drawn(index, whole, 1, BufferedImage.TYPE_BYTE_GRAY))) {
      if (codes.size() < Limits.MAX_CODES && System.nanoTime() < until) {
        read(index, region).ifPresent(text -> codes.add(code(text, index, region)));
      }
    }
  }

  private static PageCode code(String text, int index, Region region) {
    return new PageCode(text, index + 1, region.x(), region.y(), region.width(), region.height());
  }

  private BufferedImage drawn(int index, Region region, double scale, int type) throws IOException {
    BufferedImage image =
        new BufferedImage(
            (int) Math.max(1, Math.ceil(region.width() * scale)),
            (int) Math.max(1, Math.ceil(region.height() * scale)),
            type);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(Color.WHITE); // the renderer clears the page with it
    graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
    graphics.translate(-region.x() * scale, -region.y() * scale);
    renderer.renderPageToGraphics(index, graphics, (float) scale);
    graphics.dispose();
    return image;
  }

  private Optional<String> read(int index, Region region) throws IOException {
    for (int dpi : RESOLUTIONS) {
      BufferedImage square =
          drawn(index, region.widened(), dpi / POINTS_PER_INCH, BufferedImage.TYPE_INT_RGB);
      Optional<String> text = decoded(square);
      if (text.isPresent() || System.nanoTime() > until) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(BufferedImage square) {
    int width = square.getWidth();
    int height = square.getHeight();
    int[] pixels = square.getRGB(0, 0, width, height, null, 0, width);
    LuminanceSource light = new RGBLuminanceSource(width, height, pixels);
    return Stream.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))
        .map(BinaryBitmap::new)
        .flatMap(bitmap -> decoded(bitmap).stream())
        .findFirst();
  }

  private static Optional<String> decoded(BinaryBitmap bitmap) {
    try {
      String text =
          new DataMatrixReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
      return text.length() > Limits.MAX_CODE_LENGTH ? Optional.empty() : Optional.of(text);
    } catch (ReaderException | RuntimeException notACode) {
      return Optional.empty();
    }
  }
}
