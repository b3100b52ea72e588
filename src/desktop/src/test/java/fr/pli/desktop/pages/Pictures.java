package fr.pli.desktop.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;

/** Makes the pictures of the tests, good and hostile. */
public final class Pictures {
  private Pictures() {}

  /** White with a black upper left quarter, by which one sees which way up it lies. */
  static BufferedImage marked(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  public static byte[] png() {
    return written("png", marked(300, 400, BufferedImage.TYPE_INT_RGB));
  }

  public static byte[] jpeg() {
    return written("jpeg", marked(300, 400, BufferedImage.TYPE_INT_RGB));
  }

  /** A JPEG with this EXIF orientation and a word that tells where it was taken. */
  static byte[] photograph(int orientation) {
    byte[] jpeg = jpeg();
    ByteBuffer exif = ByteBuffer.allocate(64);
    exif.put("Exif\0\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    exif.put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    exif.put("RENNES".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    byte[] segment = Arrays.copyOf(exif.array(), exif.position());
    return ByteBuffer.allocate(jpeg.length + segment.length + 4)
        .put(jpeg, 0, 2)
        .put(new byte[] {(byte) 0xFF, (byte) 0xE1})
        .putShort((short) (segment.length + 2))
        .put(segment)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** Pages of a fax: black and white, 204 dots per inch across and 98 down. */
  public static byte[] fax(int pages) {
    return tiff(pages, marked(1728, 1144, BufferedImage.TYPE_BYTE_BINARY), 204, 98, 1);
  }

  static byte[] tiff(int pages, BufferedImage image, int across, int down, int orientation) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      IIOMetadata metadata = facts(writer, image, across, down, orientation);
      for (int page = 0; page < pages; page++) {
        writer.writeToSequence(new IIOImage(image, List.of(), metadata), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata facts(
      ImageWriter writer, BufferedImage image, int across, int down, int orientation)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
    directory.addTIFFField(
        new TIFFField(
            tags.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION),
            TIFFTag.TIFF_RATIONAL,
            1,
            new long[][] {{across, 1}}));
    directory.addTIFFField(
        new TIFFField(
            tags.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION),
            TIFFTag.TIFF_RATIONAL,
            1,
            new long[][] {{down, 1}}));
    directory.addTIFFField(new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), 2));
    directory.addTIFFField(
        new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_ORIENTATION), orientation));
    return directory.getAsMetadata();
  }

  /** A small file that says it holds a picture of this size. */
  static byte[] pngThatSays(int width, int height) {
    byte[] png = png();
    ByteBuffer head = ByteBuffer.wrap(png);
    head.putInt(16, width).putInt(20, height);
    CRC32 check = new CRC32();
    check.update(png, 12, 17);
    head.putInt(29, (int) check.getValue());
    return png;
  }

  private static byte[] written(String format, BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
