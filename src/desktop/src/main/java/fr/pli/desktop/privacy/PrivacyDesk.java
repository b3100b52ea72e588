package fr.pli.desktop.privacy;

import fr.pli.desktop.work.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people and screens do about privacy. Every call but {@link #changed} blocks. */
public interface PrivacyDesk {
  /**
   * Erases the content of letters everywhere, as a job; their proof stays. When it is cancelled,
   * the letters that are left stay as they are.
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

  /**
   * Patients whose name or date of birth holds all the words.
   *
   * @throws fr.pli.desktop.people.NotAllowedException without the rights to read and to prepare
   */
  List<KnownPatient> patients(String words);

  /**
   * Writes everything about a patient into a ZIP, as a job.
   *
   * @param patient null for the whole practice
   * @return how many letters are in it; -1 when it was cancelled
   * @throws fr.pli.desktop.people.NotAllowedException as {@link #patients}; the whole practice
   *     takes the right to administer too
   */
  int export(@Nullable KnownPatient patient, Path file) throws IOException;

  /** Fires when something was erased. */
  Signal changed();
}
