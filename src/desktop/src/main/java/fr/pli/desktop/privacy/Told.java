package fr.pli.desktop.privacy;

import fr.pli.desktop.vault.JournalEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the journal tells, found by what it is about. */
final class Told {
  private static final int UUID_LENGTH = 36;

  private final Map<String, List<JournalEntry>> bySubject = new HashMap<>();
  private final List<JournalEntry> others = new ArrayList<>();

  Told(List<JournalEntry> entries) {
    for (JournalEntry each : entries) {
      if (each.subject().length() == UUID_LENGTH) {
        bySubject.computeIfAbsent(each.subject(), _ -> new ArrayList<>()).add(each);
      } else {
        others.add(each);
      }
    }
  }

  /** Entries about these, and all those that are about no letter or dispatch. */
  List<JournalEntry> about(Set<UUID> subjects) {
    List<JournalEntry> found = new ArrayList<>(others);
    subjects.forEach(each -> found.addAll(bySubject.getOrDefault(each.toString(), List.of())));
    return found;
  }
}
