package fr.pli.desktop.intake;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Letters that wait to be read, folder by folder in turn. No letter is in it twice. */
final class FairQueue {
  private final int most;
  private final Map<String, Queue<UUID>> byFolder = new LinkedHashMap<>();
  private final Set<UUID> known = new HashSet<>();
  private boolean open = true;

  FairQueue(int most) {
    this.most = most;
  }

  /** Adds a letter unless it is there already or the queue is full. */
  synchronized boolean offer(String folder, UUID letter) {
    if (known.size() >= most || !known.add(letter)) {
      return false;
    }
    byFolder.computeIfAbsent(folder, _ -> new ArrayDeque<>()).add(letter);
    notifyAll();
    return true;
  }

  /** The next letter of the folder whose turn it is; null when none comes within this time. */
  synchronized @Nullable UUID poll(long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    while (open && byFolder.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return null;
      }
      wait(left);
    }
    var turn = byFolder.entrySet().iterator();
    if (!turn.hasNext()) {
      return null;
    }
    Map.Entry<String, Queue<UUID>> folder = turn.next();
    turn.remove();
    UUID letter = folder.getValue().remove();
    if (!folder.getValue().isEmpty()) {
      byFolder.put(folder.getKey(), folder.getValue());
    }
    return letter;
  }

  /** The letter was dealt with: it may be offered again. */
  synchronized void settled(UUID letter) {
    known.remove(letter);
  }

  synchronized void clear() {
    byFolder.values().forEach(known::removeAll);
    byFolder.clear();
  }

  /** Empties the queue and lets go of whoever waits for a letter. */
  synchronized void close() {
    open = false;
    clear();
    notifyAll();
  }

  /** Letters that wait or are being read. */
  synchronized int size() {
    return known.size();
  }

  /** Whether one more than so many that come already would fit. */
  synchronized boolean hasRoom(int coming) {
    return known.size() + coming < most;
  }
}
