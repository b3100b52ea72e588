package fr.pli.desktop.pages;

import fr.pli.desktop.pages.GlyphStamps.Letter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's drawing, with shortcuts for what letters are made of: the same letters again and again,
 * rectangles to clip to, and scanned sheets. Whatever is not plain ink on paper is left to PDFBox.
 */
final class PageBrush extends PageDrawer {
  private static final PDColor BLACK = PDDeviceGray.INSTANCE.getInitialColor();
  private static final Rectangle NOWHERE = new Rectangle();

  private final @Nullable Canvas paper;
  private final @Nullable GlyphStamps stamps;
  private @Nullable Graphics2D onPaper;
  private Rectangle clip = NOWHERE;
  private @Nullable PDColor known;
  private int colour;

  /**
   * A brush.
   *
   * @param paper what is drawn on; null when its pixels may not be touched
   */
  PageBrush(PageDrawerParameters parameters, @Nullable Canvas paper) throws IOException {
    super(parameters);
    GreyProfiles.ignoreIn(this);
    this.paper = paper;
    stamps = paper == null ? null : new GlyphStamps(paper);
  }

  @Override
  public void drawPage(Graphics2D graphics, PDRectangle size) throws IOException {
    onPaper = graphics;
    super.drawPage(graphics, size);
  }

  @Override
  protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    if (!printed(
        place, font, code, moved -> super.showFontGlyph(moved, font, code, displacement))) {
      super.showFontGlyph(place, font, code, displacement);
    }
  }

  @Override
  protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector displacement)
      throws IOException {
    if (!printed(
        place, font, code, moved -> super.showType3Glyph(moved, font, code, displacement))) {
      super.showType3Glyph(place, font, code, displacement);
    }
  }

  /** Draws a letter by PDFBox. */
  @FunctionalInterface
  private interface Glyph {
    void draw(Matrix place) throws IOException;
  }

  private boolean printed(Matrix place, PDFont font, int code, Glyph glyph) throws IOException {
    if (stamps == null || !plainInk() || !plainText()) {
      return false;
    }
    setClip();
    if (clip.isEmpty()) {
      return false;
    }
    AffineTransform device = getGraphics().getTransform();
    AffineTransform form = new AffineTransform(device);
    form.concatenate(place.createAffineTransform());
    form.concatenate(font.getFontMatrix().createAffineTransform());
    return stamps.print(
        new Letter(font, code, form, clip, colour()),
        (right, down) -> black(() -> glyph.draw(moved(place, device, right, down))));
  }

  /** True when what is painted covers what is there, and goes to the paper itself. */
  private boolean plainInk() {
    PDGraphicsState state = getGraphicsState();
    return Objects.equals(getGraphics(), onPaper)
        && state.getSoftMask() == null
        && BlendMode.NORMAL.equals(state.getBlendMode())
        && state.getNonStrokeAlphaConstant() == 1;
  }

  private boolean plainText() {
    PDGraphicsState state = getGraphicsState();
    return state.getTextState().getRenderingMode() == RenderingMode.FILL
        && !state.getNonStrokingColor().isPattern();
  }

  /** Colours come in profiles, which take their time. */
  private int colour() throws IOException {
    PDColor now = getGraphicsState().getNonStrokingColor();
    if (now != known) {
      colour = ((Color) getPaint(now)).getRGB() & Canvas.WHITE;
      known = now;
    }
    return colour;
  }

  /** Something that PDFBox draws. */
  @FunctionalInterface
  private interface Drawing {
    void draw() throws IOException;
  }

  private void black(Drawing drawing) throws IOException {
    PDGraphicsState state = getGraphicsState();
    PDColor fill = state.getNonStrokingColor();
    PDColor line = state.getStrokingColor();
    state.setNonStrokingColor(BLACK);
    state.setStrokingColor(BLACK);
    try {
      drawing.draw();
    } finally {
      state.setNonStrokingColor(fill);
      state.setStrokingColor(line);
    }
  }

  private static Matrix moved(Matrix place, AffineTransform device, double right, double down) {
    Point2D by = new Point2D.Double(right, down);
    try {
      device.createInverse().deltaTransform(by, by);
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException(e); // a page is drawn with a scale
    }
    Matrix moved = place.clone();
    moved.setValue(2, 0, (float) (place.getTranslateX() + by.getX()));
    moved.setValue(2, 1, (float) (place.getTranslateY() + by.getY()));
    return moved;
  }

  /**
   * Most clips are rectangles, and Java2D knows how to clip to one without scanning its outline; it
   * was a quarter of the time of a page, since every block of text sets the clip anew.
   */
  @Override
  protected void transferClip(Graphics2D graphics) {
    Area area = getGraphicsState().getCurrentClippingPath();
    boolean rectangle = !area.isEmpty() && area.isRectangular();
    if (rectangle) {
      graphics.setClip(area.getBounds2D());
    } else {
      super.transferClip(graphics);
    }
    if (graphics.equals(onPaper) && paper != null) {
      clip = rectangle ? pixels(graphics, area).intersection(paper.bounds()) : NOWHERE;
    }
  }

  /** Those that lie wholly inside. */
  private static Rectangle pixels(Graphics2D graphics, Area area) {
    Rectangle2D box =
        graphics.getTransform().createTransformedShape(area.getBounds2D()).getBounds2D();
    int left = (int) Math.ceil(box.getMinX());
    int top = (int) Math.ceil(box.getMinY());
    return new Rectangle(
        left, top, (int) Math.floor(box.getMaxX()) - left, (int) Math.floor(box.getMaxY()) - top);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    if (paper == null || !plainInk() || !shrunk(image)) {
      super.drawImage(image);
    }
  }

  /** A scan has more pixels than the screen: each pixel on screen is the mean of those under it. */
  private boolean shrunk(PDImage image) throws IOException {
    Graphics2D graphics = getGraphics();
    AffineTransform form = graphics.getTransform();
    form.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
    Rectangle where = Shrinking.place(form, image.getWidth(), image.getHeight());
    if (where.isEmpty() || getGraphicsState().getTransfer() != null) {
      return false;
    }
    Samples samples = Samples.of(image);
    if (samples == null) {
      return false;
    }
    setClip();
    AffineTransform device = graphics.getTransform();
    graphics.setTransform(new AffineTransform());
    graphics.drawImage(Shrinking.of(samples, where.width, where.height), where.x, where.y, null);
    graphics.setTransform(device);
    return true;
  }
}
