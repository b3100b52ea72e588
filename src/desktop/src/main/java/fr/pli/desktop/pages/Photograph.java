package fr.pli.desktop.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG file, looked at segment by segment (ITU-T T.81, annex B). A telephone writes into it where
 * and when the picture was taken, by which device, and a small second picture: none of that is
 * passed on.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
record Photograph(byte[] withoutTraces, byte @Nullable [] exif) {
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int START_OF_SCAN = 0xDA;
  private static final int EXIF_SEGMENT = 0xE1;
  private static final int COMMENT = 0xFE;

  static boolean is(byte[] file) {
    return file.length > 3 && marker(file, 0) == 0xD8 && (file[2] & 0xFF) == 0xFF;
  }

  /** Takes the file apart up to its first scan; the rest is copied as it is. */
  static Photograph of(byte[] file) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, 2);
    byte[] exif = null;
    int at = 2;
    while (marker(file, at) != START_OF_SCAN) {
      int code = marker(file, at);
      if (code == 0xFF) {
        at++; // a byte that fills
        continue;
      }
      int end = at + 2 + length(file, at + 2);
      if (end > file.length) {
        throw new IOException("A segment ends beyond the file");
      }
      if (code == EXIF_SEGMENT && startsWithExif(file, at + 4) && exif == null) {
        exif = Arrays.copyOfRange(file, at + 4 + EXIF.length, end);
      }
      if (!isTrace(code)) {
        kept.write(file, at, end - at);
      }
      at = end;
    }
    kept.write(file, at, file.length - at);
    return new Photograph(kept.toByteArray(), exif);
  }

  /** Resolution as the file says it, orientation as its camera does. */
  PictureFacts facts() {
    PictureFacts own = facts(withoutTraces, "jpeg");
    return exif == null ? own : own.turned(facts(exif, "tiff").orientation());
  }

  /** Kept are JFIF (0), colour profiles (2) and Adobe's colour transform (14). */
  private static boolean isTrace(int code) {
    boolean application = code >= 0xE0 && code <= 0xEF;
    return code == COMMENT || (application && code != 0xE0 && code != 0xE2 && code != 0xEE);
  }

  private static boolean startsWithExif(byte[] file, int at) {
    return at + EXIF.length <= file.length
        && Arrays.equals(file, at, at + EXIF.length, EXIF, 0, EXIF.length);
  }

  private static int marker(byte[] file, int at) {
    return at + 1 < file.length && (file[at] & 0xFF) == 0xFF ? file[at + 1] & 0xFF : -1;
  }

  private static int length(byte[] file, int at) throws IOException {
    if (marker(file, at - 2) < 0 || at + 1 >= file.length) {
      throw new IOException("Not a segment");
    }
    int length = ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
    if (length < 2) {
      throw new IOException("Not a length");
    }
    return length;
  }

  private static PictureFacts facts(byte[] bytes, String format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (!readers.hasNext()) {
      return PictureFacts.NONE;
    }
    ImageReader reader = readers.next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, false, false);
      return PictureFacts.of(reader.getImageMetadata(0));
    } catch (IOException | RuntimeException saysNothing) {
      return PictureFacts.NONE;
    } finally {
      reader.dispose();
    }
  }
}
