package fr.pli.desktop.intake;

import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.recognition.ListedDirectory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what comes with letters in a map, which survives a restart of everything else. */
final class InMemoryCompanions implements KeptCompanions {
  final Map<Letter, List<CompanionBytes>> kept = new ConcurrentHashMap<>();

  @Override
  public void keep(Letter letter, List<CompanionBytes> companions) {
    kept.put(letter, List.copyOf(companions));
  }

  @Override
  public List<CompanionBytes> of(Letter letter) {
    return kept.getOrDefault(letter, List.of());
  }

  CompanionDesk desk(PageReader pages) {
    return new CompanionDesk(pages, this, new Joining(new ListedDirectory()));
  }
}
