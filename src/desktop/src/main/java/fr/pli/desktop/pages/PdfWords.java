package fr.pli.desktop.pages;

import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The words of a PDF in the order in which it draws them. The stripper drops letters that are
 * printed twice to look bold and joins accents to their letters; lines and paragraphs are not its
 * affair here.
 */
final class PdfWords extends PDFTextStripper {
  private List<Word> words = List.of();
  private int left = Limits.MAX_WORDS;

  private PdfWords() throws IOException {
    output = Writer.nullWriter();
    setStartPage(0);
    setShouldSeparateByBeads(false);
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  static LetterText of(PdfFile file) throws IOException {
    PdfWords stripper = new PdfWords();
    List<Page> pages = new ArrayList<>();
    for (int at = 0; at < file.pages(); at++) {
      PDPage page = file.document().getPage(at);
      PageBox box = PageBox.of(page);
      pages.add(
          new Page(
              box.width(),
              box.height(),
              wanted(at, file.pages()) ? stripper.wordsOf(page) : List.of()));
    }
    return new LetterText(pages);
  }

  private static boolean wanted(int index, int pages) {
    return index < Limits.FIRST_PAGES || index >= pages - Limits.LAST_PAGES;
  }

  private List<Word> wordsOf(PDPage page) throws IOException {
    words = List.of();
    if (left > 0) {
      processPage(page);
      left -= words.size();
    }
    return words;
  }

  @Override
  protected void writePage() {
    WordJoiner joiner = new WordJoiner(Math.min(left, Limits.MAX_WORDS_PER_PAGE));
    for (List<TextPosition> article : charactersByArticle) {
      article.forEach(joiner::add);
      joiner.endWord();
    }
    words = joiner.words();
  }
}
