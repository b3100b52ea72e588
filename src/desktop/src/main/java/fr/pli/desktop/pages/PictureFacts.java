package fr.pli.desktop.pages;

import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What a picture says of itself besides its pixels, in the words of {@code javax_imageio_1.0}.
 *
 * @param pixelWidth width of a pixel in millimetres, 0 when it does not say
 * @param pixelHeight height of a pixel in millimetres, 0 when it does not say
 */
record PictureFacts(double pixelWidth, double pixelHeight, Orientation orientation) {
  static final PictureFacts NONE = new PictureFacts(0, 0, Orientation.NORMAL);

  static PictureFacts of(@Nullable IIOMetadata metadata) {
    if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
      return NONE;
    }
    Node tree = metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
    return new PictureFacts(
        number(tree, "HorizontalPixelSize"),
        number(tree, "VerticalPixelSize"),
        Orientation.named(value(tree, "ImageOrientation")));
  }

  /** These facts, with the orientation of others. */
  PictureFacts turned(Orientation other) {
    return new PictureFacts(pixelWidth, pixelHeight, other);
  }

  private static double number(Node tree, String name) {
    try {
      double number = Double.parseDouble(value(tree, name));
      return Double.isFinite(number) && number > 0 ? number : 0;
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  private static String value(Node tree, String name) {
    NodeList found = ((Element) tree).getElementsByTagName(name);
    return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute("value");
  }
}
