package fr.pli.desktop.conversion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Documents that are ZIP archives (APPNOTE 4.3): an archive is whole when the record at its end
 * points to a list of names that lies before it.
 */
final class Archive {
  /** What all files in a document may unpack to, in bytes. */
  static final long MOST_UNPACKED = 300_000_000;

  private static final int MOST_ENTRIES = 10_000;
  private static final byte[] HEAD = {'P', 'K', 3, 4};
  private static final byte[] END = {'P', 'K', 5, 6};
  private static final int END_LENGTH = 22;
  private static final int REACH = END_LENGTH + 0xFFFF;
  private static final int MOST_NAMES = 1 << 20;
  private static final byte[] WORD = "word/document".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OPEN_TEXT =
      "mimetypeapplication/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);

  private Archive() {}

  /** DOCX, ODT, or empty for any other archive, whole or not. */
  static Optional<FileKind> kind(FileContent file) throws IOException {
    byte[] head = file.at(0, 256);
    if (!FileKind.begins(head, HEAD)) {
      return Optional.empty();
    }
    byte[] names = names(file);
    if (names.length == 0) {
      return Optional.empty();
    }
    if (FileKind.contains(head, OPEN_TEXT)) {
      return Optional.of(FileKind.ODT);
    }
    return FileKind.contains(names, WORD) ? Optional.of(FileKind.DOCX) : Optional.empty();
  }

  /** The list of names with what stands between them; empty if there is none yet. */
  private static byte[] names(FileContent file) throws IOException {
    long from = Math.max(0, file.size() - REACH);
    byte[] tail = file.at(from, REACH);
    for (int at = tail.length - END_LENGTH; at >= 0; at--) {
      if (tail[at] == 'P' && FileKind.begins(Arrays.copyOfRange(tail, at, at + 4), END)) {
        ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        long length = Integer.toUnsignedLong(end.getInt(at + 12));
        long offset = Integer.toUnsignedLong(end.getInt(at + 16));
        boolean sound = length > 0 && offset + length <= from + at;
        return sound ? file.at(offset, (int) Math.min(length, MOST_NAMES)) : new byte[0];
      }
    }
    return new byte[0];
  }

  /** False for a bomb: everything is unpacked once, and counted. */
  static boolean bounded(byte[] file) {
    byte[] strip = new byte[1 << 14];
    long bytes = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        bytes = count(zip, strip, bytes);
        if (bytes > MOST_UNPACKED || entries > MOST_ENTRIES) {
          return false;
        }
      }
      return entries > 0;
    } catch (IOException | IllegalArgumentException broken) {
      return false;
    }
  }

  private static long count(InputStream in, byte[] strip, long before) throws IOException {
    long bytes = before;
    for (int read = in.read(strip); read >= 0 && bytes <= MOST_UNPACKED; read = in.read(strip)) {
      bytes += read;
    }
    return bytes;
  }
}
