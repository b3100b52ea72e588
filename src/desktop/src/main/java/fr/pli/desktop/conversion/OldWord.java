package fr.pli.desktop.conversion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Tells a document of Word 97 to 2003 from the other files in the same container ([MS-CFB],
 * [MS-DOC] 2.1): its first directory sector names a stream "WordDocument".
 */
final class OldWord {
  private static final byte[] HEAD = HexFormat.of().parseHex("D0CF11E0A1B11AE1");
  private static final byte[] STREAM = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
  private static final int FIRST_DIRECTORY = 48;
  private static final int SECTOR = 512;

  private OldWord() {}

  static boolean is(byte[] head, FileContent file) {
    if (!FileKind.begins(head, HEAD) || head.length < SECTOR) {
      return false;
    }
    int sector = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(FIRST_DIRECTORY);
    try {
      return sector >= 0 && FileKind.contains(file.at((sector + 1L) * SECTOR, SECTOR), STREAM);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
