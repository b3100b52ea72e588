package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import java.util.Comparator;
import java.util.List;

/** Which of the entries that match is meant: names before towns, whole words before beginnings. */
final class SearchRank {
  private final List<String> typed;

  SearchRank(List<String> typed) {
    this.typed = typed;
  }

  private record Ranked(DirectoryEntry entry, int points) {}

  /** The best of the entries, best first. */
  List<DirectoryEntry> best(List<DirectoryEntry> entries, int limit) {
    return entries.stream()
        .map(entry -> new Ranked(entry, points(entry)))
        .sorted(
            Comparator.comparingInt(Ranked::points)
                .reversed()
                .thenComparing(ranked -> ranked.entry().displayName())
                .thenComparing(ranked -> ranked.entry().key()))
        .limit(limit)
        .map(Ranked::entry)
        .toList();
  }

  private int points(DirectoryEntry entry) {
    List<String> family = Folding.words(entry.familyName());
    List<String> given = Folding.words(entry.givenName());
    List<String> organisation = Folding.words(entry.displayName());
    List<String> town = Folding.words(entry.town());
    int points = typed.equals(family) || typed.equals(organisation) ? 10 : 0;
    for (String word : typed) {
      points +=
          Math.max(
              Math.max(points(word, family, 8), points(word, given, 5)),
              Math.max(points(word, organisation, 4), points(word, town, 3)));
    }
    return points;
  }

  private static int points(String word, List<String> words, int whole) {
    if (words.contains(word)) {
      return whole;
    }
    return words.stream().anyMatch(other -> other.startsWith(word)) ? whole - 2 : 0;
  }
}
