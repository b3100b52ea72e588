package fr.pli.desktop.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Questions to the index, made from folded words as they were typed. */
final class TypedQuery {
  private final List<String> typed;

  TypedQuery(List<String> typed) {
    this.typed = typed;
  }

  /** Everyone who has every word, or a word that begins like it. */
  Query exact() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    typed.forEach(word -> query.add(word(word), Occur.MUST));
    Query whole = term(EntryDocument.WHOLE_NAME, String.join("", typed), SearchPart.WHOLE_NAME);
    query.add(whole, Occur.SHOULD);
    return query.build();
  }

  /**
   * Everyone who has every word but one, and that one nearly; or two words written as one.
   *
   * @param certain words in which no error is looked for
   */
  Query tolerant(Predicate<String> certain) {
    List<Query> readings = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      if (Typo.bearable(typed.get(i)) && !certain.test(typed.get(i))) {
        readings.add(but(i, i + 1, mistyped(typed.get(i))));
      }
      if (i + 1 < typed.size()) {
        readings.add(but(i, i + 2, word(typed.get(i) + typed.get(i + 1))));
      }
    }
    return new DisjunctionMaxQuery(readings, 0);
  }

  private Query but(int from, int to, Query instead) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(instead, Occur.MUST);
    typed.subList(0, from).forEach(word -> query.add(word(word), Occur.MUST));
    typed.subList(to, typed.size()).forEach(word -> query.add(word(word), Occur.MUST));
    return query.build();
  }

  private static Query word(String word) {
    List<Query> places = new ArrayList<>();
    for (SearchPart part : SearchPart.values()) {
      places.add(term(EntryDocument.words(part), word, part.whole()));
      places.add(beginning(part, word));
    }
    return new DisjunctionMaxQuery(places, 0);
  }

  private static Query beginning(SearchPart part, String word) {
    if (EntryDocument.isShort(word)) {
      return term(EntryDocument.beginnings(part), word, part.beginning());
    }
    Term term = new Term(EntryDocument.words(part), word);
    return worth(new PrefixQuery(term), part.beginning());
  }

  private static Query mistyped(String word) {
    Typo typo = new Typo(word);
    List<Query> places = new ArrayList<>();
    for (SearchPart part : SearchPart.values()) {
      places.add(worth(new TypoQuery(EntryDocument.words(part), typo), part.mistyped()));
    }
    return new DisjunctionMaxQuery(places, 0);
  }

  private static Query term(String field, String word, float points) {
    return worth(new TermQuery(new Term(field, word)), points);
  }

  private static Query worth(Query query, float points) {
    return new BoostQuery(new ConstantScoreQuery(query), points);
  }
}
