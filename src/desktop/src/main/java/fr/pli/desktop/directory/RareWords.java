package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds organisations by the words they share with a text; a rare word counts more. */
final class RareWords {
  /** A word held by more organisations than this ("service", "centre") finds nobody by itself. */
  private static final int COMMON = 4_000;

  private final Snapshot snapshot;

  RareWords(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  List<DirectoryEntry> like(List<String> words, int limit) {
    Map<Integer, Double> points = new HashMap<>();
    Map<String, Double> weights = new HashMap<>();
    for (String word : new HashSet<>(words)) {
      BitSet holders = snapshot.holding(SearchWords.ORGANISATION + word);
      int count = holders.cardinality();
      double weight = count == 0 ? 0 : Math.log(1.0 + (double) snapshot.entries() / count);
      weights.put(word, weight);
      if (count > 0 && count <= COMMON) {
        holders.stream().forEach(number -> points.merge(number, weight, Double::sum));
      }
    }
    return points.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(50L + limit)
        .map(found -> snapshot.entry(found.getKey()))
        .sorted(
            Comparator.comparingDouble((DirectoryEntry entry) -> likeness(entry, weights))
                .reversed())
        .limit(limit)
        .toList();
  }

  /** Weight of what is shared, less a little for each word of the name that the text lacks. */
  private static double likeness(DirectoryEntry entry, Map<String, Double> weights) {
    double likeness = 0;
    for (String word : new HashSet<>(Folding.words(entry.displayName() + " " + entry.town()))) {
      likeness += weights.getOrDefault(word, -0.5);
    }
    return likeness;
  }
}
