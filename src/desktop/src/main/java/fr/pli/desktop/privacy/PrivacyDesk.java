package fr.pli.desktop.privacy;

import fr.pli.desktop.work.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people and screens do about privacy. Every call but {@link #changed} blocks. */
public interface PrivacyDesk {
  /**
   * Erases the content of letters everywhere; their proof stays.
   *
   * @throws fr.pli.desktop.people.NotAllowedException without the right to administer
   */
  Erasing.Outcome erase(Collection<UUID> letters, String who);

  /** When, why and by whom a letter's content was erased; empty while it is here. */
  Optional<ErasedLetter> erased(UUID letter);

  /** Letters whose content is due to be erased now. */
  List<UUID> due();

  /** What is kept beyond its time because nobody has finished with it. */
  Overdue overdue();

  /**
   * The register of accesses, the newest first.
   *
   * @throws fr.pli.desktop.people.NotAllowedException without the right to administer
   */
  List<Access> accesses(AccessFilter filter);

  /** Fires when something was erased. */
  Signal changed();
}
