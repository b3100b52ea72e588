package fr.pli.desktop.privacy;

import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.Erasable.Depth;
import fr.pli.desktop.vault.ErasedContent;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Loss;
import fr.pli.desktop.vault.StorageException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the journal's entries about one letter lose together. */
final class Losses {
  private final List<Erasable> rooms;
  private final Documents documents;
  private final Set<UUID> subjects;
  private final Depth depth;
  private final Map<String, String> instead = new HashMap<>();
  private final Set<DocumentId> doomed = new HashSet<>();

  Losses(List<Erasable> rooms, Documents documents, Set<UUID> subjects, Depth depth) {
    this.rooms = rooms;
    this.documents = documents;
    this.subjects = subjects;
    this.depth = depth;
  }

  void take(JournalEntry entry) {
    if (depth == Depth.PROOF && entry.event().equals(ErasedContent.EVENT)) {
      take(entry, Loss.WHOLE);
    }
    for (Erasable room : rooms) {
      take(entry, loss(room, entry));
    }
  }

  /** What cannot be read any more leaves nothing. */
  private Loss loss(Erasable room, JournalEntry entry) {
    try {
      return room.loss(entry, subjects, depth, () -> content(entry));
    } catch (IllegalArgumentException _) {
      return Loss.WHOLE;
    } catch (StorageException e) {
      if (e.reason() == StorageException.Reason.CLOSED) {
        throw e;
      }
      return entry.subject().isEmpty() ? Loss.NONE : Loss.WHOLE;
    }
  }

  private byte[] content(JournalEntry entry) {
    return entry.content().map(documents::read).orElseGet(() -> new byte[0]);
  }

  private void take(JournalEntry entry, Loss loss) {
    doomed.addAll(loss.documents());
    Optional<DocumentId> content = entry.content();
    if (loss.instead() != null && content.isPresent()) {
      doomed.add(content.get());
      instead.put(content.get().value(), loss.instead());
    }
  }

  /** By the id of what is destroyed, the JSON that takes its place. */
  Map<String, String> instead() {
    return Map.copyOf(instead);
  }

  /** Everything that is to be destroyed. */
  Set<DocumentId> doomed() {
    return new HashSet<>(doomed);
  }
}
