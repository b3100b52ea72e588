package fr.pli.desktop.recognition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Running heads and feet: what a template prints on every page, and the foot of the sender. */
final class PageFurniture {
  private static final double FOOT = 0.86;
  private static final int SHORTEST = 6;
  private static final double SAME_HEIGHT = 0.2;

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?iu).*(?:\\b\\d{5}\\s+\\p{Lu}|\\bt[ée]l\\b|t[ée]l[ée]phone|www\\.|@|\\bSIRET\\b|\\bFINESS\\b|\\bpage\\s+\\d|\\b\\d+\\s*/\\s*\\d+$|(?<!\\d)0\\d(?:["
              + " .]\\d\\d){4}).*");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private PageFurniture() {}

  /**
   * The lines of a letter that are furniture.
   *
   * @param depth where a line stands on its page: 0 at the top, 1 at the bottom
   */
  static Set<Line> of(List<Line> lines, List<Block> blocks, ToDoubleFunction<Line> depth) {
    boolean pages = !lines.isEmpty() && lines.getFirst().page() != lines.getLast().page();
    Set<Line> furniture = pages ? repeated(lines, depth) : new HashSet<>();
    for (Block block : blocks) {
      boolean foot = depth.applyAsDouble(block.lines().getFirst()) > FOOT;
      if (foot && block.lines().stream().anyMatch(line -> CONTACT.matcher(line.text()).matches())) {
        furniture.addAll(block.lines());
      }
    }
    return Set.copyOf(furniture);
  }

  /**
   * The same words on two pages, page numbers apart, at one height: the name in a letterhead is
   * also that under the text of the last page.
   */
  private static Set<Line> repeated(List<Line> lines, ToDoubleFunction<Line> depth) {
    Map<String, Line> seen = new HashMap<>();
    Set<Line> repeated = new HashSet<>();
    for (Line line : lines) {
      String words = NUMBER.matcher(line.text()).replaceAll("#");
      Line first = seen.putIfAbsent(words, line);
      if (first != null
          && first.page() != line.page()
          && words.length() >= SHORTEST
          && Math.abs(depth.applyAsDouble(first) - depth.applyAsDouble(line)) < SAME_HEIGHT) {
        repeated.add(first);
        repeated.add(line);
      }
    }
    return repeated;
  }
}
