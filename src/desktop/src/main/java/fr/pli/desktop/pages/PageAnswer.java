package fr.pli.desktop.pages;

import fr.pli.desktop.pages.UnreadableException.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * What a worker answers. The reader of an answer trusts nothing in it: a hostile PDF may have taken
 * the worker over.
 */
sealed interface PageAnswer {
  /** The words of the pages. */
  record Words(LetterText text) implements PageAnswer {}

  /** A drawn page. */
  record Picture(PageImage image) implements PageAnswer {}

  /** A page drawn in greys. */
  record Greys(GreyImage image) implements PageAnswer {}

  /** A PDF that was made. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
  record Bound(byte[] pdf) implements PageAnswer {}

  /** The codes on the pages. */
  record Codes(List<PageCode> codes) implements PageAnswer {}

  /** Why there is nothing. */
  record Refusal(Reason reason) implements PageAnswer {}

  default void writeTo(DataOutputStream out) throws IOException {
    switch (this) {
      case Words(LetterText text) -> {
        out.writeByte('W');
        TextWire.write(text, out);
      }
      case Picture(PageImage image) -> {
        out.writeByte('P');
        ImageWire.write(image, out);
      }
      case Greys(GreyImage image) -> {
        out.writeByte('G');
        ImageWire.write(image, out);
      }
      case Bound(byte[] pdf) -> {
        out.writeByte('B');
        out.writeInt(pdf.length);
        out.write(pdf);
      }
      case Codes(List<PageCode> codes) -> {
        out.writeByte('C');
        CodeWire.write(codes, out);
      }
      case Refusal(Reason reason) -> {
        out.writeByte('R');
        out.writeUTF(reason.code());
      }
    }
    out.flush();
  }

  /**
   * Waits for the answer.
   *
   * @throws IOException if the worker ends or what it says makes no sense
   */
  static PageAnswer readFrom(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case 'W' -> new Words(TextWire.read(in));
      case 'P' -> new Picture(ImageWire.read(in));
      case 'G' -> new Greys(ImageWire.readGreys(in));
      case 'B' -> new Bound(bytes(in));
      case 'C' -> new Codes(CodeWire.read(in));
      case 'R' -> new Refusal(reason(in.readUTF()));
      default -> throw new IOException("Not an answer");
    };
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[within(in.readInt(), 1, Limits.MAX_FILE_BYTES)];
    in.readFully(bytes);
    return bytes;
  }

  private static Reason reason(String code) throws IOException {
    return Arrays.stream(Reason.values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IOException("Not a reason"));
  }

  /** A number that a worker gave, if it lies between two bounds, both included. */
  static int within(int value, int least, int most) throws IOException {
    if (value < least || value > most) {
      throw new IOException("Out of bounds");
    }
    return value;
  }
}
