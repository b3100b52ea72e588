package fr.pli.desktop.scans;

import fr.pli.desktop.pages.GreyImage;
import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The words that were seen on a picture.
 *
 * @param turn degrees clockwise by which the page was turned to become this picture
 */
record SeenPage(GreyImage image, List<SeenWord> words, double turn) {
  SeenPage {
    words = List.copyOf(words);
  }

  /**
   * How much sense the words make: letters of words that were well seen. A page that lies upside
   * down yields few of them.
   */
  double sense() {
    return words.stream()
        .filter(word -> word.confidence() > 0.7 && word.text().length() > 2)
        .mapToDouble(word -> word.text().length())
        .sum();
  }

  /** Share of sensible letters among all that were seen. */
  double clarity() {
    double all = words.stream().mapToDouble(word -> word.text().length()).sum();
    return all == 0 ? 0 : sense() / all;
  }

  /** As words of a letter: size and baseline are those of the line, as in a PDF. */
  Page page() {
    Map<Integer, List<SeenWord>> lines =
        words.stream().collect(Collectors.groupingBy(SeenWord::line));
    List<Word> placed = new ArrayList<>();
    for (List<SeenWord> line : lines.values()) {
      double size = median(line, Type::size);
      double baseline = median(line, Type::baseline);
      line.forEach(word -> placed.add(placed(word, size, baseline)));
    }
    return new Page(image.pageWidth(), image.pageHeight(), placed, true, turn);
  }

  private Word placed(SeenWord word, double size, double baseline) {
    double scale = image.pageWidth() / image.width();
    return new Word(
        word.text(),
        word.left() * scale,
        (baseline - Type.ABOVE * size) * scale,
        word.width() * scale,
        size * scale,
        size * scale,
        false,
        word.confidence());
  }

  private static double median(List<SeenWord> line, ToDoubleFunction<SeenWord> value) {
    List<Double> values =
        line.stream().sorted(Comparator.comparingDouble(value)).map(value::applyAsDouble).toList();
    return values.get(values.size() / 2);
  }
}
