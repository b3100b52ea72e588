package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import java.util.ArrayList;
import java.util.List;

/** Lays words on pages of 595 by 842 points, as a practice's software would. */
final class Sheet {
  private static final double SIZE = 10;
  private static final double STEP = 13;

  private final List<Page> pages = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private double y;

  /** Lines under each other, the first at this place. */
  Sheet at(double x, double top, String... lines) {
    y = top;
    for (String line : lines) {
      put(x, y, line, false);
      y += STEP;
    }
    return this;
  }

  Sheet bold(double x, double top, String line) {
    put(x, top, line, true);
    return this;
  }

  Sheet nextPage() {
    pages.add(new Page(595, 842, words));
    words = new ArrayList<>();
    return this;
  }

  LetterText text() {
    nextPage();
    return new LetterText(pages);
  }

  private void put(double x, double top, String line, boolean bold) {
    double at = x;
    for (String word : line.split(" ", -1)) {
      double width = word.length() * SIZE * 0.5;
      words.add(new Word(word, at, top, width, SIZE, SIZE, bold));
      at += width + SIZE * 0.3;
    }
  }

  /** A plain letter of Dr Claire AUBRY of Rennes; the rest is up to the test. */
  static Sheet ofAubry() {
    return new Sheet()
        .at(
            40,
            40,
            "Docteur Claire AUBRY",
            "Cardiologue",
            "3 rue du Puits",
            "35000 RENNES",
            "Tél. 02 61 91 00 00")
        .at(330, 210, "Rennes, le 3 mars 2026")
        .at(40, 250, "Cher confrère,")
        .at(40, 600, "Bien confraternellement.")
        .at(330, 630, "Dr Claire AUBRY");
  }
}
