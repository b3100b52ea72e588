package fr.pli.desktop.ui;

import fr.pli.desktop.review.Draft;
import fr.pli.desktop.review.Drafts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps drafts in memory. */
public final class FakeDrafts implements Drafts {
  private final Map<String, Draft> kept = new HashMap<>();

  @Override
  public void keep(String personId, @Nullable Draft draft) {
    if (draft == null) {
      kept.remove(personId);
    } else {
      kept.put(personId, draft);
    }
  }

  @Override
  public Optional<Draft> take(String personId) {
    return Optional.ofNullable(kept.remove(personId));
  }
}
