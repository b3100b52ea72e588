package fr.pli.desktop.directory;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;

/** Everyone with a word in a field that fits a typo, which is made once for all the fields. */
final class TypoQuery extends MultiTermQuery {
  private final Typo typo;

  TypoQuery(String field, Typo typo) {
    super(field, CONSTANT_SCORE_REWRITE);
    this.typo = typo;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return typo.nearly().getTermsEnum(terms);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String shown) {
    return field + ":nearly";
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof TypoQuery query && query.typo.equals(typo);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + typo.hashCode();
  }
}
