package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.RecipientKind;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** An entry as a document of the index, and back. */
final class EntryDocument {
  static final String KEY = "key";
  static final String FAMILY_NAME = "family-name";
  static final String WHOLE_NAME = "whole-name";

  /** Words of an organisation's names and towns. */
  static final String ORGANISATION = "organisation";

  static final String BYTES = "bytes";

  /** Beginnings up to this length are terms themselves: too many words share them. */
  private static final int SHORT = 3;

  /** Directory numbers all begin alike. */
  private static final int SHORT_NUMBER = 6;

  private EntryDocument() {}

  /** The document of an entry and its bytes. */
  static Document of(DirectoryEntry entry, BytesRef bytes) {
    SearchWords words = SearchWords.of(entry);
    Document document = new Document();
    for (SearchPart part : SearchPart.values()) {
      Set<String> beginnings = new HashSet<>();
      for (String word : words.of(part)) {
        add(document, words(part), word);
        for (int length = 1; length <= shortest(word); length++) {
          beginnings.add(word.substring(0, length));
        }
      }
      beginnings.forEach(beginning -> add(document, beginnings(part), beginning));
    }
    words.wholeNames().forEach(name -> add(document, WHOLE_NAME, name));
    add(document, KEY, entry.key());
    add(document, FAMILY_NAME, Folding.glue(entry.familyName()));
    if (entry.kind() == RecipientKind.ORGANIZATION) {
      organisation(document, words);
    }
    document.add(new BinaryDocValuesField(BYTES, bytes));
    return document;
  }

  /** True when the beginning is a term of its own. */
  static boolean isShort(String beginning) {
    return beginning.length() <= shortest(beginning);
  }

  private static int shortest(String word) {
    boolean number = Character.isDigit(word.charAt(0));
    return Math.min(number ? SHORT_NUMBER : SHORT, word.length());
  }

  /** The field of a part's words. */
  static String words(SearchPart part) {
    return part.name();
  }

  /** The field of their short beginnings. */
  static String beginnings(SearchPart part) {
    return part.name() + "-short";
  }

  /** The entry of a document that was found. */
  static DirectoryEntry entry(IndexSearcher searcher, int number) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    BinaryDocValues bytes = leaf.reader().getBinaryDocValues(BYTES);
    if (bytes == null || !bytes.advanceExact(number - leaf.docBase)) {
      throw new IOException("Not an index of ours");
    }
    return EntryBytes.read(bytes.binaryValue());
  }

  private static void organisation(Document document, SearchWords words) {
    Set<String> marked = new HashSet<>(words.of(SearchPart.HOUSE));
    marked.addAll(words.of(SearchPart.TOWN));
    marked.forEach(word -> add(document, ORGANISATION, word));
  }

  private static void add(Document document, String field, String word) {
    document.add(new StringField(field, word, Field.Store.NO));
  }
}
