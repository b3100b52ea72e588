package fr.pli.desktop.directory;

import fr.pli.desktop.work.Signal;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory kept in a Lucene index. Safe for use from any thread. A missing or damaged index
 * reads as an empty directory: the next import makes a new one.
 */
public final class LocalDirectory implements Directory, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalDirectory.class);

  /** Many words and many people: "medecine", "saint", "marie". */
  private static final int FREQUENT = 1_000;

  private static final String WARM_UP = "ma";
  private static final int MOST_NAMESAKES = 10_000;

  private final Path folder;
  private final Signal changed = new Signal();
  private @Nullable SearcherManager searchers;
  private boolean opened;

  /**
   * Opens the directory of a folder, which need not exist yet. Opening goes on aside: the program
   * starts faster, and the first key pressed is answered as fast as the others.
   */
  public LocalDirectory(Path folder) {
    this.folder = folder;
    Thread.ofVirtual().name("directory-opening").start(() -> search(WARM_UP, 1));
  }

  @Override
  public List<DirectoryEntry> search(String words, int limit) {
    List<String> typed = SearchWords.typed(words);
    if (typed.isEmpty() || limit < 1) {
      return List.of();
    }
    return read(List.of(), now -> search(now, typed, limit));
  }

  private static List<DirectoryEntry> search(IndexSearcher now, List<String> typed, int limit)
      throws IOException {
    TypedQuery query = new TypedQuery(typed);
    Map<String, DirectoryEntry> found = new LinkedHashMap<>();
    ranked(now, query.exact(), limit).forEach(entry -> found.put(entry.key(), entry));
    if (found.size() < limit) {
      Query nearly = query.tolerant(word -> frequent(now, word));
      ranked(now, nearly, limit).forEach(entry -> found.putIfAbsent(entry.key(), entry));
    }
    return found.values().stream().limit(limit).toList();
  }

  /** A word that so many bear was meant as it stands. */
  private static boolean frequent(IndexSearcher now, String word) {
    return Arrays.stream(SearchPart.values())
        .anyMatch(part -> count(now, new Term(EntryDocument.words(part), word)) > FREQUENT);
  }

  private static int count(IndexSearcher now, Term term) {
    try {
      return now.getIndexReader().docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<DirectoryEntry> find(String key) {
    Query wanted = new TermQuery(new Term(EntryDocument.KEY, key));
    return read(Optional.empty(), now -> entries(now, wanted, 1).stream().findFirst());
  }

  @Override
  public List<DirectoryEntry> familyNamed(String familyName) {
    String glued = Folding.glue(familyName);
    if (glued.isEmpty()) {
      return List.of();
    }
    Query wanted = new TermQuery(new Term(EntryDocument.FAMILY_NAME, glued));
    return read(List.of(), now -> entries(now, wanted, MOST_NAMESAKES));
  }

  @Override
  public List<DirectoryEntry> organisationsLike(String text, int limit) {
    List<String> words = Folding.words(text);
    return read(List.of(), now -> new OrganisationQuery(now, words).best(now, limit));
  }

  private static List<DirectoryEntry> entries(IndexSearcher now, Query query, int limit)
      throws IOException {
    List<DirectoryEntry> found = new ArrayList<>();
    for (ScoreDoc each : now.search(query, limit).scoreDocs) {
      found.add(EntryDocument.entry(now, each.doc));
    }
    return found;
  }

  /** The same, those who fit equally well by their names. */
  private static List<DirectoryEntry> ranked(IndexSearcher now, Query query, int limit)
      throws IOException {
    List<Ranked> found = new ArrayList<>();
    for (ScoreDoc each : now.search(query, limit).scoreDocs) {
      found.add(new Ranked(EntryDocument.entry(now, each.doc), each.score));
    }
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Ranked::points)
                .reversed()
                .thenComparing(Ranked::entry, SearchOrder.BY_NAME))
        .map(Ranked::entry)
        .toList();
  }

  private record Ranked(DirectoryEntry entry, double points) {}

  @Override
  public long size() {
    return read(0L, now -> (long) now.getIndexReader().numDocs());
  }

  @Override
  public Signal changed() {
    return changed;
  }

  @Override
  public Optional<DataAge> age() {
    return read(
        Optional.empty(),
        now ->
            now.getIndexReader() instanceof DirectoryReader reader
                ? Facts.age(reader.getIndexCommit().getUserData())
                : Optional.empty());
  }

  /** Begins a new set. An index that is damaged, or of another version, is done away with. */
  IndexRewrite rewrite() throws IOException {
    try {
      return new IndexRewrite(folder);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException e) {
      if (searchers() != null) {
        throw e;
      }
      LOG.warn("The damaged directory is deleted: {}", e.toString());
      IndexRewrite.clear(folder);
      return new IndexRewrite(folder);
    }
  }

  /** Where an import puts rows by. */
  Path sharesFolder() {
    return folder.resolveSibling(folder.getFileName() + "-import");
  }

  /** The present set, to compare a new one with. */
  Comparison compare() {
    Comparison nothing = new Comparison();
    return read(nothing, Comparison::new);
  }

  /** What a comparison with the present set found. */
  DirectoryChanges changes(Comparison comparison) {
    return read(comparison.changes(), comparison::changes);
  }

  /** A new set was committed: it is read from now on. */
  void reopen() throws IOException {
    synchronized (this) {
      if (searchers != null) {
        searchers.maybeRefreshBlocking();
      } else {
        open();
      }
    }
    changed.fire();
  }

  private synchronized void open() {
    opened = true;
    try {
      if (Files.isDirectory(folder) && DirectoryReader.indexExists(FSDirectory.open(folder))) {
        searchers = new SearcherManager(FSDirectory.open(folder), null);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The local directory cannot be used and must be imported again: {}", e.toString());
    }
  }

  @Override
  public synchronized void close() {
    opened = true;
    try {
      if (searchers != null) {
        searchers.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      searchers = null;
    }
  }

  private synchronized @Nullable SearcherManager searchers() {
    if (!opened) {
      open();
    }
    return searchers;
  }

  private <T> T read(T empty, Question<T> question) {
    SearcherManager now = searchers();
    if (now == null) {
      return empty;
    }
    try {
      IndexSearcher searcher = now.acquire();
      try {
        return question.ask(searcher);
      } finally {
        now.release(searcher);
      }
    } catch (AlreadyClosedException _) {
      return empty;
    } catch (IOException | RuntimeException e) {
      // Whatever the bytes of a damaged index lead to, a search is not the place to fail.
      LOG.warn("The local directory is damaged and must be imported again: {}", e.toString());
      return empty;
    }
  }

  /** Something asked of the index as it stands. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }
}
