package fr.pli.desktop.pages;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * What a worker is asked, as it goes through the pipe: kind, page, dpi, length, bytes.
 *
 * @param page from 1; 0 asks for the words of the document, -1 for its codes
 * @param dpi dots per inch, 0 for words
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
record PageRequest(int page, int dpi, byte[] pdf) {
  private static final int WORDS = 0;
  private static final int CODES = -1;

  static PageRequest words(byte[] pdf) {
    return new PageRequest(WORDS, 0, pdf);
  }

  static PageRequest codes(byte[] pdf) {
    return new PageRequest(CODES, 0, pdf);
  }

  boolean wantsCodes() {
    return page == CODES;
  }

  boolean wantsWords() {
    return page == WORDS;
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(page);
    out.writeInt(dpi);
    out.writeInt(pdf.length);
    out.write(pdf);
    out.flush();
  }

  /**
   * Waits for the next request.
   *
   * @throws EOFException when nobody asks any more
   */
  static PageRequest readFrom(DataInputStream in) throws IOException {
    int page = in.readInt();
    int dpi = in.readInt();
    byte[] pdf = new byte[in.readInt()];
    in.readFully(pdf);
    return new PageRequest(page, dpi, pdf);
  }
}
