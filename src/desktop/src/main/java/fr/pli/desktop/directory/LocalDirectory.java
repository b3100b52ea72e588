package fr.pli.desktop.directory;

import fr.pli.desktop.work.Signal;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory kept in one snapshot file. Safe for use from any thread. A missing or damaged file
 * reads as an empty directory: the next import makes a new one.
 */
public final class LocalDirectory implements Directory, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalDirectory.class);

  /** Above this many matches a further letter is wanted anyway. */
  private static final int MOST_RANKED = 200;

  private final Path file;
  private final Signal changed = new Signal();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable Snapshot snapshot;

  /** Opens the directory of a file, which need not exist yet. */
  public LocalDirectory(Path file) {
    this.file = file;
    this.snapshot = open();
  }

  @Override
  public List<DirectoryEntry> search(String words, int limit) {
    List<String> typed = Folding.words(words);
    if (typed.isEmpty()) {
      return List.of();
    }
    return read(List.of(), now -> search(now, typed, limit));
  }

  @Override
  public Optional<DirectoryEntry> find(String key) {
    return read(
        Optional.empty(),
        now ->
            now.holding(SearchWords.key(key)).stream()
                .mapToObj(now::entry)
                .filter(entry -> entry.key().equals(key))
                .findFirst());
  }

  @Override
  public List<DirectoryEntry> familyNamed(String familyName) {
    String glued = Folding.glue(familyName);
    if (glued.isEmpty()) {
      return List.of();
    }
    return read(
        List.of(),
        now -> now.holding(SearchWords.FAMILY + glued).stream().mapToObj(now::entry).toList());
  }

  @Override
  public List<DirectoryEntry> organisationsLike(String text, int limit) {
    return read(List.of(), now -> new RareWords(now).like(Folding.words(text), limit));
  }

  @Override
  public long size() {
    return read(0L, now -> (long) now.entries());
  }

  @Override
  public Signal changed() {
    return changed;
  }

  /** The file beside which a new snapshot is prepared. */
  Path file() {
    return file;
  }

  /** Puts a finished snapshot in the place of the present one. */
  void replace(Path finished) throws IOException {
    lock.writeLock().lock();
    try {
      // A mapped file cannot be replaced on Windows.
      close();
      Files.move(finished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      snapshot = open();
      lock.writeLock().unlock();
    }
    changed.fire();
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (snapshot != null) {
        snapshot.close();
        snapshot = null;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private @Nullable Snapshot open() {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return Snapshot.open(file);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The local directory cannot be used and must be imported again: {}", e.toString());
      return null;
    }
  }

  private <T> T read(T empty, Function<Snapshot, T> question) {
    lock.readLock().lock();
    try {
      Snapshot now = snapshot;
      return now == null ? empty : question.apply(now);
    } finally {
      lock.readLock().unlock();
    }
  }

  private static List<DirectoryEntry> search(Snapshot now, List<String> typed, int limit) {
    BitSet all = now.beginning(typed.getFirst());
    BitSet family = now.beginning(SearchWords.FAMILY + typed.getFirst());
    for (String word : typed.subList(1, typed.size())) {
      all.and(now.beginning(word));
      family.or(now.beginning(SearchWords.FAMILY + word));
    }
    family.and(all);
    all.andNot(family);
    List<DirectoryEntry> ranked = new ArrayList<>();
    family.stream().limit(MOST_RANKED).mapToObj(now::entry).forEach(ranked::add);
    all.stream().limit(MOST_RANKED).mapToObj(now::entry).forEach(ranked::add);
    return new SearchRank(typed).best(ranked, limit);
  }
}
