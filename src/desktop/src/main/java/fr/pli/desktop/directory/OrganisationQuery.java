package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds organisations by the words they share with a text; a rare word counts more. */
final class OrganisationQuery {
  /** A word held by more organisations than this ("service", "centre") finds nobody by itself. */
  private static final int COMMON = 4_000;

  /** A longer text is a page, not a name. */
  private static final int MOST_WORDS = 200;

  private final Map<String, Double> weights = new HashMap<>();
  private final BooleanQuery.Builder rare = new BooleanQuery.Builder();

  OrganisationQuery(IndexSearcher searcher, List<String> words) throws IOException {
    for (String word : new HashSet<>(words.subList(0, Math.min(words.size(), MOST_WORDS)))) {
      Term term = new Term(EntryDocument.ORGANISATION, word);
      int count = searcher.getIndexReader().docFreq(term);
      double weight =
          count == 0 ? 0 : Math.log(1.0 + (double) searcher.getIndexReader().numDocs() / count);
      weights.put(word, weight);
      if (count > 0 && count <= COMMON) {
        rare.add(
            new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), (float) weight),
            Occur.SHOULD);
      }
    }
  }

  List<DirectoryEntry> best(IndexSearcher searcher, int limit) throws IOException {
    List<DirectoryEntry> found = new ArrayList<>();
    for (ScoreDoc each : searcher.search(rare.build(), 50 + limit).scoreDocs) {
      found.add(EntryDocument.entry(searcher, each.doc));
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(this::likeness).reversed())
        .limit(limit)
        .toList();
  }

  /** Weight of what is shared, less a little for each word of the name that the text lacks. */
  private double likeness(DirectoryEntry entry) {
    double likeness = 0;
    for (String word : new HashSet<>(Folding.words(entry.displayName() + " " + entry.town()))) {
      likeness += weights.getOrDefault(word, -0.5);
    }
    return likeness;
  }
}
