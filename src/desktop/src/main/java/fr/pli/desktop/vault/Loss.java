package fr.pli.desktop.vault;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the journal loses by an erasure.
 *
 * @param instead JSON that stands in the place of what was kept with it, empty for nothing; null
 *     when it stays
 * @param documents others that the entry names
 */
public record Loss(@Nullable String instead, Set<DocumentId> documents) {
  public static final Loss NONE = new Loss(null, Set.of());

  /** What was kept with the entry goes, and nothing takes its place. */
  public static final Loss WHOLE = new Loss("", Set.of());

  public Loss {
    documents = Set.copyOf(documents);
  }

  /** The entry names a document that goes. */
  public Loss and(DocumentId document) {
    return new Loss(instead, Set.of(document));
  }
}
