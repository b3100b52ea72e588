package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Compares a new set with the former one while it comes in. Of the former only hashes are held: 64
 * bits of the key, and of the whole entry. Safe for use from any thread.
 */
final class Comparison {
  private final Map<Long, Former> former = new HashMap<>();
  private final List<String> someAdded = new ArrayList<>();
  private final List<String> someChanged = new ArrayList<>();
  private final long before;
  private long added;
  private long changed;

  /** An entry of the former set; the number is its place in the index. */
  private record Former(long bytes, int number) {}

  Comparison(IndexSearcher set) throws IOException {
    for (LeafReaderContext leaf : set.getIndexReader().leaves()) {
      BinaryDocValues all = leaf.reader().getBinaryDocValues(EntryDocument.BYTES);
      while (all != null && all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        BytesRef bytes = all.binaryValue();
        int number = leaf.docBase + all.docID();
        former.put(hash(EntryBytes.key(bytes)), new Former(hash(bytes), number));
      }
    }
    before = former.size();
  }

  /** Nothing to compare with. */
  Comparison() {
    before = 0;
  }

  long before() {
    return before;
  }

  synchronized void add(DirectoryEntry entry, BytesRef bytes) {
    Former same = former.remove(hash(entry.key()));
    if (same == null) {
      added++;
      sample(someAdded, entry);
    } else if (same.bytes() != hash(bytes)) {
      changed++;
      sample(someChanged, entry);
    }
  }

  /** What changed, once the whole new set is known; the former set is asked for some names. */
  DirectoryChanges changes(IndexSearcher set) throws IOException {
    List<String> someRemoved = new ArrayList<>();
    for (Former gone : former.values().stream().limit(DirectoryChanges.SAMPLE).toList()) {
      sample(someRemoved, EntryDocument.entry(set, gone.number()));
    }
    return changes(someRemoved);
  }

  /** The same, when there was no former set. */
  DirectoryChanges changes() {
    return changes(List.of());
  }

  private DirectoryChanges changes(List<String> someRemoved) {
    return new DirectoryChanges(added, former.size(), changed, someAdded, someRemoved, someChanged);
  }

  private static void sample(List<String> names, DirectoryEntry entry) {
    if (names.size() < DirectoryChanges.SAMPLE) {
      String town = entry.town();
      names.add(entry.displayName() + (town.isEmpty() ? "" : " (" + town + ")"));
    }
  }

  private static long hash(String text) {
    return hash(new BytesRef(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static long hash(BytesRef bytes) {
    long high = StringHelper.murmurhash3_x86_32(bytes, 1);
    return (high << 32) | Integer.toUnsignedLong(StringHelper.murmurhash3_x86_32(bytes, 2));
  }
}
