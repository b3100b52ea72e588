package fr.pli.desktop.evidence;

import fr.pli.desktop.vault.Journal;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.exchange.evidence.JournalHead;
import fr.pli.exchange.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal in memory that lets itself be cut and rewritten. */
final class PaperJournal implements Journal {
  final List<JournalEntry> entries = new ArrayList<>();
  String id = "0a".repeat(32);

  @Override
  public void append(JournalEntry entry) {
    entries.add(entry);
  }

  @Override
  public List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public JournalHead head() {
    return headAt(entries.size()).orElseThrow();
  }

  @Override
  public Optional<JournalHead> headAt(long count) {
    if (count > entries.size()) {
      return Optional.empty();
    }
    String hash = id;
    for (JournalEntry entry : entries.subList(0, (int) count)) {
      hash = Sha256.hex((hash + entry).getBytes(StandardCharsets.UTF_8));
    }
    return Optional.of(new JournalHead(id, count, hash));
  }
}
