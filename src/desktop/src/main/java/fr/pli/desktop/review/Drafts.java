package fr.pli.desktop.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where what is typed waits while the desk is locked: in the vault, for whoever typed it. */
public interface Drafts {
  /**
   * Keeps what a person was typing, in the place of what was kept before. Blocks.
   *
   * @param draft null when nothing was being typed
   */
  void keep(String personId, @Nullable Draft draft);

  /** Gives it back, once. */
  Optional<Draft> take(String personId);
}
