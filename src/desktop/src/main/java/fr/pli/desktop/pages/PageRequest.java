package fr.pli.desktop.pages;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a worker is asked, as it goes through the pipe: kind, page, dpi, length, bytes.
 *
 * @param page from 1; the first of several; 0 when the whole file is meant
 * @param dpi dots per inch; the last page when pages are cut out; 0 otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
record PageRequest(Kind kind, int page, int dpi, byte[] file) {
  /** Stands for the length of a file that was sent before. */
  private static final int AGAIN = -1;

  /** What is wanted of a file. */
  enum Kind {
    /** The words of a PDF. */
    WORDS('W', 1),
    /** A page of a PDF in colours, for the screen. */
    DRAWING('D', 1),
    /** A page of a PDF in greys, for character recognition. */
    GREYS('G', 1),
    /** The codes on the first pages of a PDF. */
    CODES('C', 1),
    /** A PDF made of a TIFF, JPEG or PNG file. */
    BINDING('B', 3),
    /** A PDF of some pages of a PDF. */
    CUTTING('P', 3);

    private final char code;
    private final int patience;

    Kind(char code, int patience) {
      this.code = code;
      this.patience = patience;
    }

    private static Kind of(byte code) throws IOException {
      return Arrays.stream(values())
          .filter(kind -> kind.code == code)
          .findFirst()
          .orElseThrow(() -> new IOException("Not a request"));
    }

    /** How many times {@link Limits#request} it may take. */
    int patience() {
      return patience;
    }
  }

  static PageRequest words(byte[] pdf) {
    return new PageRequest(Kind.WORDS, 0, 0, pdf);
  }

  static PageRequest drawing(byte[] pdf, int page, int dpi) {
    return new PageRequest(Kind.DRAWING, page, dpi, pdf);
  }

  static PageRequest greys(byte[] pdf, int page) {
    return new PageRequest(Kind.GREYS, page, Limits.MAX_DPI, pdf);
  }

  static PageRequest codes(byte[] pdf) {
    return new PageRequest(Kind.CODES, 0, 0, pdf);
  }

  static PageRequest binding(byte[] picture) {
    return new PageRequest(Kind.BINDING, 0, 0, picture);
  }

  static PageRequest cutting(byte[] pdf, int first, int last) {
    return new PageRequest(Kind.CUTTING, first, last, pdf);
  }

  /**
   * Asks.
   *
   * @param again true when the file is the one of the request before: it need not go through the
   *     pipe once more
   */
  void writeTo(DataOutputStream out, boolean again) throws IOException {
    out.writeByte(kind.code);
    out.writeInt(page);
    out.writeInt(dpi);
    out.writeInt(again ? AGAIN : file.length);
    if (!again) {
      out.write(file);
    }
    out.flush();
  }

  /**
   * Waits for the next request.
   *
   * @param before the file of the request before
   * @throws EOFException when nobody asks any more
   */
  static PageRequest readFrom(DataInputStream in, byte[] before) throws IOException {
    Kind kind = Kind.of(in.readByte());
    int page = in.readInt();
    int dpi = in.readInt();
    int length = in.readInt();
    if (length == AGAIN) {
      return new PageRequest(kind, page, dpi, before);
    }
    byte[] file = new byte[length];
    in.readFully(file);
    return new PageRequest(kind, page, dpi, file);
  }
}
