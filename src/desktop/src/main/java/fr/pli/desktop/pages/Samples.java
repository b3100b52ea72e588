package fr.pli.desktop.pages;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/**
 * What a scanner saw, as it lies in the file: one byte a pixel and channel, row by row. Greys and
 * red, green and blue are what scanners write, and need no conversion.
 *
 * @param channels 1 or 3
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
record Samples(byte[] bytes, int channels, int width, int height) {
  private static final int BYTE = 8;

  /** Larger pictures are thinned out while they are read, as there is little room for them. */
  private static final long MOST = 24_000_000;

  /** Null for an image that has to be converted, or is not opaque. */
  static @Nullable Samples of(PDImage image) throws IOException {
    int channels = channels(image);
    long bytes = (long) image.getWidth() * image.getHeight() * channels;
    if (channels == 0 || bytes > MOST || !opaque(image)) {
      return null;
    }
    if (image.getBitsPerComponent() == BYTE) {
      return read(image, channels, (int) bytes);
    }
    BufferedImage bits = image.getImage();
    return bits.getType() == BufferedImage.TYPE_BYTE_GRAY
        ? new Samples(
            ((DataBufferByte) bits.getRaster().getDataBuffer()).getData(),
            1,
            bits.getWidth(),
            bits.getHeight())
        : null;
  }

  /** 0 for colours that have to be converted. */
  private static int channels(PDImage image) throws IOException {
    if (image.isStencil() || image.isEmpty()) {
      return 0;
    }
    int bits = image.getBitsPerComponent();
    if (bits == BYTE
        && GreyProfiles.is(image.getCOSObject().getDictionaryObject(COSName.COLORSPACE))) {
      return 1;
    }
    PDColorSpace colours = image.getColorSpace();
    if (colours == PDDeviceGray.INSTANCE && (bits == BYTE || bits == 1)) {
      return 1;
    }
    return colours == PDDeviceRGB.INSTANCE && bits == BYTE ? 3 : 0;
  }

  private static boolean opaque(PDImage image) {
    return !image.getCOSObject().containsKey(COSName.MASK)
        && !image.getCOSObject().containsKey(COSName.SMASK)
        && !image.getCOSObject().containsKey(COSName.SMASK_IN_DATA)
        && (image.getBitsPerComponent() == 1 || image.getDecode() == null);
  }

  private static Samples read(PDImage image, int channels, int length) throws IOException {
    byte[] bytes = new byte[length];
    try (InputStream in = image.createInputStream(new DecodeOptions())) {
      in.readNBytes(bytes, 0, length); // what is missing stays black, as in PDFBox
    }
    return new Samples(bytes, channels, image.getWidth(), image.getHeight());
  }
}
