package fr.pli.desktop.scans;

import fr.pli.desktop.pages.GreyImage;
import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.ScanDrawing;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.Legibility;
import fr.pli.desktop.tools.ToolException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a letter as any reader of pages does, and has the pages without readable words read by
 * character recognition. Never less than what the file itself says: without Tesseract, or when it
 * fails, the words are those of the file and a note says why.
 */
public final class ScanReader implements PageReader {
  /** Pages at the beginning that are read by character recognition… */
  public static final int FIRST_PAGES = 3;

  /** … and at the end: the others name nobody to whom the letter goes, and each takes seconds. */
  public static final int LAST_PAGES = 1;

  private final PageReader pages;
  private final ScanDrawing drawing;
  private final Eye eye;

  public ScanReader(PageReader pages, ScanDrawing drawing, Tesseract tesseract) {
    this(pages, drawing, (Eye) tesseract);
  }

  ScanReader(PageReader pages, ScanDrawing drawing, Eye eye) {
    this.pages = pages;
    this.drawing = drawing;
    this.eye = eye;
  }

  @Override
  public PageImage draw(byte[] pdf, int page, int dpi) throws UnreadableException {
    return pages.draw(pdf, page, dpi);
  }

  @Override
  public LetterText read(byte[] pdf) throws UnreadableException {
    LetterText text = pages.read(pdf);
    List<Integer> scans = scans(text);
    return scans.isEmpty() ? text : seen(pdf, text, scans);
  }

  /** Numbers, from 0, of the pages that say nothing readable. */
  private static List<Integer> scans(LetterText text) {
    List<Integer> scans = new ArrayList<>();
    for (int at = 0; at < text.pages().size(); at++) {
      Page page = text.pages().get(at);
      if (page.words().isEmpty() || !Legibility.legible(page)) {
        scans.add(at);
      }
    }
    return scans;
  }

  private LetterText seen(byte[] pdf, LetterText text, List<Integer> scans) {
    List<Page> all = new ArrayList<>(text.pages());
    Set<String> notes = new LinkedHashSet<>(text.notes());
    for (int at : scans) {
      if (notes.contains(ScanNotes.FAILED)) {
        break; // what broke or held up one page does so on the next
      }
      if (at < FIRST_PAGES || at >= all.size() - LAST_PAGES) {
        all.set(at, seen(pdf, at, all.get(at), notes));
      } else {
        notes.add(ScanNotes.SOME_PAGES);
      }
    }
    return new LetterText(all, List.copyOf(notes));
  }

  /** A blank page is no reason to wait, nor to tell that something is not installed. */
  private Page seen(byte[] pdf, int at, Page page, Set<String> notes) {
    try {
      GreyImage image = drawing.greys(pdf, at + 1);
      if (Ink.of(image).blank()) {
        return page;
      }
      String missing = eye.missing();
      if (!missing.isEmpty()) {
        notes.add(missing);
        return page;
      }
      Page seen = new Scanning(eye).read(image).page();
      notes.add(seen.words().isEmpty() ? ScanNotes.NOTHING : ScanNotes.READ);
      return seen.words().isEmpty() ? page : seen;
    } catch (ToolException | UnreadableException e) {
      notes.add(ScanNotes.FAILED);
      return page;
    }
  }
}
