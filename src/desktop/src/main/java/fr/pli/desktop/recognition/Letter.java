package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One letter as lines and blocks, and what every reading asks of it: greeting, signature,
 * addressees. Pages keep the numbers that they have in the file.
 */
final class Letter {
  private static final double HEAD_AT_MOST = 0.5;
  private static final double VALUE_BESIDE = 240;

  private final int firstPage;
  private final List<LetterText.Page> pages;
  private final List<Line> lines;
  private final List<Block> blocks;
  private final TextColumn column;
  private final Set<Line> furniture;
  private final String text;
  private final int rows;
  private final Set<String> departments;
  private final Optional<Greeting> greeting;
  private final List<PrintedName> headNames;
  private final List<Signature> signatures;
  private final List<Addressee> addressees;

  private Letter(int firstPage, List<LetterText.Page> pages) {
    this.firstPage = firstPage;
    this.pages = List.copyOf(pages);
    List<Line> all = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      all.addAll(PageLayout.lines(firstPage + i, pages.get(i)));
    }
    this.lines = List.copyOf(all);
    this.blocks = PageLayout.blocks(lines);
    this.column = TextColumn.of(lines);
    this.furniture = PageFurniture.of(lines, blocks, this::depth);
    this.text = blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    this.rows =
        lines.stream().filter(line -> line.page() == firstPage).mapToInt(Line::row).max().orElse(0);
    this.departments = Set.copyOf(Hints.departmentsIn(text));
    this.greeting = Greeting.of(this);
    this.headNames = Letterhead.names(this);
    this.signatures = Signature.of(this);
    this.addressees = Addressee.of(this);
  }

  /** Lays out consecutive pages, the first of which has this number in the file. */
  static Letter of(int firstPage, List<LetterText.Page> pages) {
    return new Letter(firstPage, pages);
  }

  int firstPage() {
    return firstPage;
  }

  List<LetterText.Page> pages() {
    return pages;
  }

  List<Line> lines() {
    return lines;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The words in reading order, block by block. */
  String text() {
    return text;
  }

  /** The departments of the postcodes of the letter: where it comes from and goes to. */
  Set<String> departments() {
    return departments;
  }

  Optional<Greeting> greeting() {
    return greeting;
  }

  /** Everybody whom the head names, with or without a title. */
  List<PrintedName> headNames() {
    return headNames;
  }

  /** Who signs, in the order of the page; the seniors only when trainees sign too. */
  List<Signature> signatures() {
    return signatures;
  }

  /** Whom the head of the letter addresses, in the order of the page. */
  List<Addressee> addressees() {
    return addressees;
  }

  double width(int page) {
    return pages.get(page - firstPage).width();
  }

  double height(int page) {
    return pages.get(page - firstPage).height();
  }

  /** Where a line stands on its page: 0 at the top, 1 at the bottom. */
  double depth(Line line) {
    return line.y() / Math.max(1, height(line.page()));
  }

  /** True above the greeting, or in the upper half of the first page when nobody is greeted. */
  boolean inHead(Line line) {
    return line.page() == firstPage
        && greeting
            .map(greeted -> line.y() < greeted.line().y())
            .orElseGet(() -> depth(line) < HEAD_AT_MOST && line.row() * 2 < rows);
  }

  /** True for a line beside the running text, as the list of a ward's people is. */
  boolean inMargin(Line line) {
    return column.beside(line);
  }

  /** True for a line of a running head or foot. */
  boolean furniture(Line line) {
    return furniture.contains(line);
  }

  /** The lines of the cell right of a label. */
  List<Line> cellOf(Line label) {
    return Cells.rightOf(label, lines);
  }

  /** The cell to the right in the same row, and the cell below, in this order. */
  List<Line> valuesOf(Line label) {
    List<Line> values = new ArrayList<>();
    lines.stream()
        .filter(line -> line.page() == label.page() && line.row() == label.row())
        .filter(line -> line.x() > label.right() && line.x() - label.right() < VALUE_BESIDE)
        .findFirst()
        .ifPresent(values::add);
    lines.stream()
        .filter(line -> line.page() == label.page() && line.row() > label.row())
        .filter(line -> line.y() - label.bottom() < label.size() * 1.3)
        .filter(
            line -> Math.abs(line.x() - label.x()) < label.size() / 2 || line.overlap(label) > 0.6)
        .findFirst()
        .ifPresent(values::add);
    return values;
  }
}
