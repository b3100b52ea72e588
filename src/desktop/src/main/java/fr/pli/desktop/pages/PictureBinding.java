package fr.pli.desktop.pages;

import fr.pli.desktop.pages.UnreadableException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Binds the pictures of a file into a PDF, in the worker. What was black and white stays so (CCITT
 * group 4), a photograph keeps its own compression, everything else is kept without loss unless
 * that takes too many bytes.
 */
final class PictureBinding {
  /** A page without loss that takes more bytes is compressed as a photograph. */
  private static final int MOST_LOSSLESS_BYTES = 4 * 1024 * 1024;

  private static final float QUALITY = 0.9f;

  private PictureBinding() {}

  static byte[] bind(byte[] file) throws IOException, UnreadableException {
    try (PDDocument document = new PDDocument()) {
      if (Photograph.is(file)) {
        bindPhotograph(Photograph.of(file), document);
      } else {
        bindEach(file, document);
      }
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    }
  }

  private static void bindPhotograph(Photograph photograph, PDDocument document)
      throws IOException, UnreadableException {
    PDImageXObject image = JPEGFactory.createFromByteArray(document, photograph.withoutTraces());
    if ((long) image.getWidth() * image.getHeight() > Limits.MAX_PHOTO_PIXELS) {
      throw new UnreadableException(Reason.TOO_MANY_PIXELS);
    }
    PictureFacts facts = photograph.facts();
    Sheet.of(image.getWidth(), image.getHeight(), facts).add(image, document);
  }

  private static void bindEach(byte[] file, PDDocument document)
      throws IOException, UnreadableException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      ImageReader reader = reader(in);
      reader.setInput(in, false, false);
      int pictures = reader.getNumImages(true);
      if (pictures > Limits.MAX_PAGES) {
        throw new UnreadableException(Reason.TOO_MANY_PAGES);
      }
      for (int at = 0; at < pictures; at++) {
        check(reader, at);
        PictureFacts facts = PictureFacts.of(reader.getImageMetadata(at));
        BufferedImage picture = reader.read(at);
        Sheet.of(picture.getWidth(), picture.getHeight(), facts)
            .add(packed(picture, document), document);
      }
    }
  }

  private static ImageReader reader(ImageInputStream in) throws UnreadableException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new UnreadableException(Reason.BROKEN);
    }
    return readers.next();
  }

  /** Before anything is unpacked: what the head of the picture says it will take. */
  private static void check(ImageReader reader, int at) throws IOException, UnreadableException {
    long pixels = (long) reader.getWidth(at) * reader.getHeight(at);
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(at);
    long bits = 32;
    if (types.hasNext()) {
      ImageTypeSpecifier type = types.next();
      bits = 0;
      for (int band = 0; band < type.getNumBands(); band++) {
        bits += type.getBitsPerBand(band);
      }
    }
    if (pixels <= 0 || pixels > Limits.MAX_PICTURE_BYTES * 8 / Math.max(1, bits)) {
      throw new UnreadableException(Reason.TOO_MANY_PIXELS);
    }
  }

  private static PDImageXObject packed(BufferedImage picture, PDDocument document)
      throws IOException {
    if (picture.getColorModel().getPixelSize() == 1) {
      return CCITTFactory.createFromImage(document, blackAndWhite(picture));
    }
    PDImageXObject kept = LosslessFactory.createFromImage(document, picture);
    return kept.getStream().getLength() <= MOST_LOSSLESS_BYTES
        ? kept
        : JPEGFactory.createFromImage(document, picture, QUALITY);
  }

  /** A palette of two colours may be any two, and either way round. */
  private static BufferedImage blackAndWhite(BufferedImage picture) {
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    plain.createGraphics().drawImage(picture, 0, 0, null);
    return plain;
  }
}
