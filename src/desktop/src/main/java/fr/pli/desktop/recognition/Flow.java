package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines as one running text that remembers where each character stands. A word broken by a hyphen
 * at the end of a line is joined, hyphen kept.
 */
final class Flow {
  private record Span(int start, int end, Line line, Word word) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();

  Flow(List<Line> lines) {
    for (Line line : lines) {
      boolean joins = hyphenated();
      for (Word word : line.words()) {
        if (!text.isEmpty() && !joins) {
          text.append(' ');
        }
        joins = false;
        int start = text.length();
        text.append(Line.plain(word.text()));
        spans.add(new Span(start, text.length(), line, word));
      }
    }
  }

  String text() {
    return text.toString();
  }

  /** True when a line begins with the character here. */
  boolean beginsLine(int at) {
    return spans.stream()
        .anyMatch(span -> span.start() == at && span.word().equals(span.line().words().getFirst()));
  }

  /** Where the line above the character here begins; the first line has none above it. */
  int lineAbove(int at) {
    int above = 0;
    int own = 0;
    for (Span span : spans) {
      if (span.start() > at) {
        break;
      }
      if (span.word().equals(span.line().words().getFirst())) {
        above = own;
        own = span.start();
      }
    }
    return above;
  }

  /** One rectangle per line touched by the characters from start to end. */
  List<Place> places(int start, int end) {
    Map<Line, Place> places = new LinkedHashMap<>();
    for (Span span : spans) {
      if (span.start() < end && span.end() > start) {
        places.merge(span.line(), place(span), Flow::around);
      }
    }
    return List.copyOf(places.values());
  }

  private boolean hyphenated() {
    int length = text.length();
    return length > 1
        && text.charAt(length - 1) == '-'
        && Character.isLetter(text.charAt(length - 2));
  }

  private static Place place(Span span) {
    Word word = span.word();
    return new Place(span.line().page(), word.x(), word.y(), word.width(), word.height());
  }

  private static Place around(Place a, Place b) {
    double x = Math.min(a.x(), b.x());
    double y = Math.min(a.y(), b.y());
    double right = Math.max(a.x() + a.width(), b.x() + b.width());
    double bottom = Math.max(a.y() + a.height(), b.y() + b.height());
    return new Place(a.page(), x, y, right - x, bottom - y);
  }
}
