package fr.pli.desktop.pages;

import static fr.pli.desktop.pages.PageAnswer.within;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The words of a letter in the pipe. */
final class TextWire {
  private static final int MAX_WORD_BYTES = 4 * Limits.MAX_WORD_LENGTH;

  private TextWire() {}

  static void write(LetterText text, DataOutputStream out) throws IOException {
    out.writeInt(text.pages().size());
    for (Page page : text.pages()) {
      out.writeDouble(page.width());
      out.writeDouble(page.height());
      out.writeInt(page.words().size());
      for (Word word : page.words()) {
        write(word, out);
      }
    }
  }

  private static void write(Word word, DataOutputStream out) throws IOException {
    byte[] text = word.text().getBytes(UTF_8);
    out.writeInt(text.length);
    out.write(text);
    out.writeFloat((float) word.x());
    out.writeFloat((float) word.y());
    out.writeFloat((float) word.width());
    out.writeFloat((float) word.height());
    out.writeFloat((float) word.size());
    out.writeBoolean(word.bold());
  }

  static LetterText read(DataInputStream in) throws IOException {
    int count = within(in.readInt(), 0, Limits.MAX_PAGES);
    int budget = Limits.MAX_WORDS;
    List<Page> pages = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      double width = points(in.readDouble());
      double height = points(in.readDouble());
      int words = within(in.readInt(), 0, budget);
      budget -= words;
      pages.add(new Page(width, height, readWords(words, in)));
    }
    return new LetterText(pages);
  }

  /** A place or a length that a page can have. */
  private static double points(double value) throws IOException {
    if (!onPaper(value)) {
      throw new IOException("Out of bounds");
    }
    return value;
  }

  /** False for what is no number, and for what lies further away than any page is large. */
  static boolean onPaper(double points) {
    return Math.abs(points) <= Limits.MAX_POINTS;
  }

  private static List<Word> readWords(int count, DataInputStream in) throws IOException {
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      byte[] text = new byte[within(in.readInt(), 0, MAX_WORD_BYTES)];
      in.readFully(text);
      words.add(
          new Word(
              new String(text, UTF_8),
              points(in.readFloat()),
              points(in.readFloat()),
              points(in.readFloat()),
              points(in.readFloat()),
              points(in.readFloat()),
              in.readBoolean()));
    }
    return words;
  }
}
