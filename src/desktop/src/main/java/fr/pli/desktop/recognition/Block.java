package fr.pli.desktop.recognition;

import java.util.List;
import java.util.stream.Collectors;

/** Lines under each other: an address, a paragraph, a column of names. Never empty. */
record Block(List<Line> lines) {
  Block {
    lines = List.copyOf(lines);
  }

  int page() {
    return lines.getFirst().page();
  }

  double x() {
    return lines.stream().mapToDouble(Line::x).min().orElse(0);
  }

  double y() {
    return lines.getFirst().y();
  }

  double right() {
    return lines.stream().mapToDouble(Line::right).max().orElse(0);
  }

  double bottom() {
    return lines.getLast().bottom();
  }

  String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining(" "));
  }

  List<Place> places() {
    return lines.stream().map(Line::place).toList();
  }

  /** The same lines as one running text. */
  Flow flow() {
    return new Flow(lines);
  }
}
