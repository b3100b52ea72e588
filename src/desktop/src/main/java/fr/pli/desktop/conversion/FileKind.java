package fr.pli.desktop.conversion;

import fr.pli.desktop.pages.PdfMarks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Kinds of files that become letters, told by their bytes. Each kind has its own mark by which a
 * file that is still being written is known; none of them says that the file is sound.
 */
public enum FileKind {
  PDF(".pdf"),
  JPEG(".jpg"),
  PNG(".png"),
  TIFF(".tif"),
  DOCX(".docx"),
  ODT(".odt"),
  RTF(".rtf"),
  DOC(".doc");

  private static final int HEAD = PdfMarks.REACH;
  private static final int TAIL = 8 * PdfMarks.REACH;
  private static final byte[] JPEG_HEAD = hex("FFD8FF");
  private static final byte[] JPEG_END = hex("FFD9");
  private static final byte[] PNG_HEAD = hex("89504E470D0A1A0A");
  private static final byte[] PNG_END = hex("49454E44AE426082");
  private static final byte[] TIFF_LITTLE = hex("49492A00");
  private static final byte[] TIFF_BIG = hex("4D4D002A");
  private static final byte[] RTF_HEAD = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

  private final String ending;

  FileKind(String ending) {
    this.ending = ending;
  }

  /** Ending by which other programs know this kind, with its dot. */
  public String ending() {
    return ending;
  }

  /** True for what the worker of pages binds. */
  public boolean picture() {
    return this == JPEG || this == PNG || this == TIFF;
  }

  /**
   * The kind of a file; empty for what cannot become a letter. A document that is a ZIP archive is
   * known only once it is whole, since its list of names stands at its end.
   */
  public static Optional<FileKind> of(FileContent file) throws IOException {
    byte[] head = file.at(0, HEAD);
    if (PdfMarks.begins(head)) {
      return Optional.of(PDF);
    }
    if (begins(head, JPEG_HEAD)) {
      return Optional.of(JPEG);
    }
    if (begins(head, PNG_HEAD)) {
      return Optional.of(PNG);
    }
    if (begins(head, TIFF_LITTLE) || begins(head, TIFF_BIG)) {
      return Optional.of(TIFF);
    }
    if (begins(head, RTF_HEAD)) {
      return Optional.of(RTF);
    }
    return Archive.kind(file)
        .or(() -> OldWord.is(head, file) ? Optional.of(DOC) : Optional.empty());
  }

  /** The same for bytes in memory. */
  public static Optional<FileKind> of(byte[] file) {
    try {
      return of(FileContent.of(file));
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
  }

  /** True when the file carries the mark of its end. */
  public boolean whole(FileContent file) throws IOException {
    return switch (this) {
      case PDF ->
          PdfMarks.ends(tail(file)) && !Promises.more(file.at(0, HEAD), tail(file), file.size());
      case JPEG -> contains(tail(file), JPEG_END);
      case PNG -> contains(tail(file), PNG_END);
      case TIFF -> TiffDirectories.whole(file);
      case RTF -> endsWithBrace(tail(file));
      case DOCX, ODT -> true;
      case DOC -> file.size() % 512 == 0;
    };
  }

  /** The same for bytes in memory. */
  public boolean whole(byte[] file) {
    try {
      return whole(FileContent.of(file));
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
  }

  private static byte[] tail(FileContent file) throws IOException {
    return file.at(Math.max(0, file.size() - TAIL), TAIL);
  }

  static boolean begins(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  static boolean contains(byte[] bytes, byte[] mark) {
    for (int at = 0; at + mark.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithBrace(byte[] tail) {
    int end = tail.length;
    while (end > 0 && tail[end - 1] >= 0 && tail[end - 1] <= ' ') {
      end--;
    }
    return end > 0 && tail[end - 1] == '}';
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
