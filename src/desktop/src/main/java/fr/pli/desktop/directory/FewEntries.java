package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Some entries in memory, looked through one by one by the rules of the large directory: what is
 * found, and how well, is the same.
 */
public final class FewEntries {
  private static final double NOT_AT_ALL = 0;

  private final List<Known> entries;

  private record Known(DirectoryEntry entry, SearchWords words) {}

  private record Ranked(DirectoryEntry entry, double points) {}

  public FewEntries(List<DirectoryEntry> entries) {
    this.entries = entries.stream().map(entry -> new Known(entry, SearchWords.of(entry))).toList();
  }

  /** The entries, in the order given. */
  public List<DirectoryEntry> all() {
    return entries.stream().map(Known::entry).toList();
  }

  /** Those that fit as typed, then those that fit but for one error; each best first. */
  public List<DirectoryEntry> search(String text, int limit) {
    List<String> typed = SearchWords.typed(text);
    if (typed.isEmpty()) {
      return List.of();
    }
    List<DirectoryEntry> found = new ArrayList<>(best(words -> exact(words, typed)));
    if (found.size() < limit) {
      List<Reading> readings = tolerant(typed);
      best(words -> readings.stream().mapToDouble(each -> points(words, each)).max().orElse(0))
          .stream()
          .filter(entry -> !found.contains(entry))
          .forEach(found::add);
    }
    return found.stream().limit(limit).toList();
  }

  private List<DirectoryEntry> best(ToDoubleFunction<SearchWords> points) {
    return entries.stream()
        .map(known -> new Ranked(known.entry(), points.applyAsDouble(known.words())))
        .filter(ranked -> ranked.points() > NOT_AT_ALL)
        .sorted(
            Comparator.comparingDouble(Ranked::points)
                .reversed()
                .thenComparing(Ranked::entry, SearchOrder.BY_NAME))
        .map(Ranked::entry)
        .toList();
  }

  private static double exact(SearchWords words, List<String> typed) {
    double points = points(words, typed);
    boolean whole = words.wholeNames().contains(String.join("", typed));
    return points > NOT_AT_ALL && whole ? points + SearchPart.WHOLE_NAME : points;
  }

  /** Nothing when one of the words is missing. */
  private static double points(SearchWords words, List<String> typed) {
    double sum = 0;
    for (String word : typed) {
      double points = points(words, word);
      if (points == NOT_AT_ALL) {
        return NOT_AT_ALL;
      }
      sum += points;
    }
    return sum;
  }

  private static double points(SearchWords words, String word) {
    double best = NOT_AT_ALL;
    for (SearchPart part : SearchPart.values()) {
      if (words.of(part).contains(word)) {
        best = Math.max(best, part.whole());
      } else if (words.of(part).stream().anyMatch(each -> each.startsWith(word))) {
        best = Math.max(best, part.beginning());
      }
    }
    return best;
  }

  /** One way to take what was typed: a typo or none, and words that must be there. */
  private record Reading(List<Typo> typos, List<String> rest) {}

  private static List<Reading> tolerant(List<String> typed) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      if (Typo.bearable(typed.get(i))) {
        readings.add(new Reading(List.of(new Typo(typed.get(i))), without(typed, i, i + 1)));
      }
      if (i + 1 < typed.size()) {
        List<String> rest = without(typed, i, i + 2);
        rest.add(typed.get(i) + typed.get(i + 1));
        readings.add(new Reading(List.of(), rest));
      }
    }
    return readings;
  }

  private static List<String> without(List<String> typed, int from, int to) {
    List<String> rest = new ArrayList<>(typed.subList(0, from));
    rest.addAll(typed.subList(to, typed.size()));
    return rest;
  }

  private static double points(SearchWords words, Reading reading) {
    double sum = reading.rest().isEmpty() ? 0 : points(words, reading.rest());
    if (!reading.rest().isEmpty() && sum == NOT_AT_ALL) {
      return NOT_AT_ALL;
    }
    for (Typo typo : reading.typos()) {
      double points = points(words, typo);
      if (points == NOT_AT_ALL) {
        return NOT_AT_ALL;
      }
      sum += points;
    }
    return sum;
  }

  private static double points(SearchWords words, Typo typo) {
    double best = NOT_AT_ALL;
    for (SearchPart part : SearchPart.values()) {
      if (part.mistyped() > best && words.of(part).stream().anyMatch(typo::fits)) {
        best = part.mistyped();
      }
    }
    return best;
  }
}
