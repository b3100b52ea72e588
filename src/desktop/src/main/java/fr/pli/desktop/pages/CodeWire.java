package fr.pli.desktop.pages;

import static fr.pli.desktop.pages.PageAnswer.within;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Codes in the pipe. */
final class CodeWire {
  private CodeWire() {}

  static void write(List<PageCode> codes, DataOutputStream out) throws IOException {
    out.writeInt(codes.size());
    for (PageCode code : codes) {
      out.writeInt(code.text().length());
      out.writeChars(code.text());
      out.writeInt(code.page());
      out.writeDouble(code.x());
      out.writeDouble(code.y());
      out.writeDouble(code.width());
      out.writeDouble(code.height());
    }
  }

  static List<PageCode> read(DataInputStream in) throws IOException {
    int count = within(in.readInt(), 0, Limits.MAX_CODES);
    List<PageCode> codes = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      codes.add(
          new PageCode(
              text(in),
              within(in.readInt(), 1, Limits.MAX_PAGES),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble()));
    }
    return codes;
  }

  private static String text(DataInputStream in) throws IOException {
    int length = within(in.readInt(), 0, Limits.MAX_CODE_LENGTH);
    StringBuilder text = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      text.append(in.readChar());
    }
    return text.toString();
  }
}
