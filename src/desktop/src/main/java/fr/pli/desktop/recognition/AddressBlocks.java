package fr.pli.desktop.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds whom a letter is addressed to: a block of at most eight lines on the upper part of the
 * first page that ends in postcode and town. The sender's own address and the hospital's are
 * address blocks too; they give themselves away by telephone, number or place.
 */
final class AddressBlocks {
  private static final int MOST_LINES = 8;
  private static final double UPPER_PART = 0.5;

  /** The window of an envelope begins 110 mm from the left of 210. */
  private static final double WINDOW_LEFT = 0.4;

  private static final Pattern TOWN =
      Pattern.compile("^(?:F-)?\\d{5}\\s+\\p{L}[\\p{L}' \\-]*(?:CEDEX(?: \\d+)?)?$");
  private static final Pattern NAME =
      Pattern.compile("^(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")\\s+\\p{Lu}.*");
  private static final Pattern SENDER =
      Pattern.compile(
          "(?i).*(?:\\bt[ée]l\\b|t[ée]l[ée]phone|\\bfax\\b|t[ée]l[ée]copie|\\bRPPS\\b|\\bFINESS\\b"
              + "|\\bSIRET\\b|@|secr[ée]tariat|chef de service|associ[ée]s|horaires|www\\.).*");
  private static final Pattern PATIENT =
      Pattern.compile("(?i).*(?:\\bn[ée]e?\\b.*\\d{4}|\\bDDN\\b|\\bIPP\\b|naissance|\\bINS\\b).*");

  private AddressBlocks() {}

  /** The addressee's blocks, likeliest first; usually one. */
  static List<Block> find(Letter letter) {
    return letter.blocksOfFirstPage().stream()
        .filter(block -> letter.depth(block.lines().getFirst()) < UPPER_PART)
        .filter(block -> points(letter, block) >= 5)
        .sorted(Comparator.comparingInt((Block block) -> points(letter, block)).reversed())
        .limit(1)
        .toList();
  }

  private static int points(Letter letter, Block block) {
    List<Line> lines = block.lines();
    if (lines.size() < 2 || lines.size() > MOST_LINES || matches(lines, PATIENT)) {
      return 0;
    }
    boolean window = block.x() > WINDOW_LEFT * letter.width(block.page());
    boolean town = TOWN.matcher(lines.getLast().text()).matches();
    boolean named = NAME.matcher(lines.getFirst().text()).matches();
    boolean organised = OrganisationWords.begins(lines.getFirst().text());
    long names = lines.stream().filter(line -> NAME.matcher(line.text()).matches()).count();
    boolean top = letter.depth(lines.getFirst()) < 0.08;
    return (town ? 3 : 0)
        + (window ? 3 : 0)
        + (named || organised ? 2 : 0)
        - (matches(lines, SENDER) ? 6 : 0)
        - (names > 2 ? 6 : 0)
        - (top && !window ? 3 : 0);
  }

  private static boolean matches(List<Line> lines, Pattern pattern) {
    return lines.stream().anyMatch(line -> pattern.matcher(line.text()).matches());
  }
}
