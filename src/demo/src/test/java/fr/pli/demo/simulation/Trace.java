package fr.pli.demo.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What happened, a line each. Ids are named in the order in which they turn up; nothing that
 * cryptography draws (keys, signatures, hashes of envelopes) is told, so that one seed has one
 * trace.
 */
final class Trace {
  private final WorldTime time;
  private final List<String> lines = new ArrayList<>();
  private final Map<UUID, String> names = new HashMap<>();

  Trace(WorldTime time) {
    this.time = time;
  }

  void tell(String who, String what) {
    Duration since = Duration.between(WorldTime.BEGINNING, time.instant());
    lines.add("%10d s  %-10s %s".formatted(since.toSeconds(), who, what));
  }

  /** A short name of a letter or dispatch. */
  String name(UUID id) {
    return names.computeIfAbsent(id, _ -> "#" + (names.size() + 1));
  }

  String text() {
    return String.join("\n", lines);
  }
}
