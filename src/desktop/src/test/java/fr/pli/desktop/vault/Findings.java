package fr.pli.desktop.vault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a run of the gate found, to be judged and to be published. */
final class Findings {
  private final Map<String, Integer> tried = new TreeMap<>();
  private final Map<VaultNotice, Integer> notices = new EnumMap<>(VaultNotice.class);
  private final List<Long> reopenings = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private long largest;

  synchronized void tried(String kind) {
    tried.merge(kind, 1, Integer::sum);
  }

  synchronized void noticed(Set<VaultNotice> found) {
    found.forEach(notice -> notices.merge(notice, 1, Integer::sum));
  }

  synchronized void reopened(long milliseconds) {
    reopenings.add(milliseconds);
  }

  synchronized void size(long bytes) {
    largest = Math.max(largest, bytes);
  }

  synchronized void failed(String how) {
    failures.add(how);
  }

  /** Lost, unreadable or silent; must be empty. */
  synchronized List<String> failures() {
    return failures;
  }

  @Override
  public synchronized String toString() {
    List<Long> sorted = reopenings.stream().sorted().toList();
    String times =
        sorted.isEmpty()
            ? ""
            : ", reopened p50 %d ms, max %d ms"
                .formatted(sorted.get(sorted.size() / 2), sorted.getLast());
    return "%s, failures %d, notices %s%s, largest database %d KiB"
        .formatted(tried, failures.size(), notices, times, largest / 1024);
  }
}
