package fr.pli.desktop.intake;

import fr.pli.desktop.intake.Verdict.Waits;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.SeenFile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files that wait for a reason that nobody was told yet: all are told in one step of the store. */
final class Untold {
  private final Letters letters;
  private final Patience patience;
  private final Map<Arrival, SeenFile> files = new LinkedHashMap<>();

  Untold(Letters letters, Patience patience) {
    this.letters = letters;
    this.patience = patience;
  }

  /** The file waits. */
  void add(Arrival arrival, Waits waits, Instant now) {
    arrival.waits(waits, patience, now).ifPresent(seen -> files.put(arrival, seen));
  }

  /** Those of a scan that did not end are told by the next one. */
  void forget() {
    files.clear();
  }

  void tell() {
    if (files.isEmpty()) {
      return;
    }
    List<Arrival> arrivals = List.copyOf(files.keySet());
    List<UUID> ids = letters.arrivingAll(List.copyOf(files.values()));
    for (int at = 0; at < ids.size(); at++) {
      arrivals.get(at).told(ids.get(at));
    }
    files.clear();
  }
}
