package fr.pli.desktop.companion;

import java.util.List;

/**
 * Keeps what came with letters, so that a letter that is read again after a crash is read the same.
 * A letter is known by where it came from and by its bytes; what comes with it is kept before it.
 */
public interface KeptCompanions {
  /** Which letter companions belong to. */
  record Letter(String folder, String fileName, String sha256) {
    /** Never prints a file's name: it may hold a patient's. */
    @Override
    public String toString() {
      return "Letter[…]";
    }
  }

  /**
   * Keeps these in the place of what was kept for this letter; on the disk when this returns.
   *
   * @throws fr.pli.desktop.vault.StorageException if they are not kept
   */
  void keep(Letter letter, List<CompanionBytes> companions);

  /**
   * What came with a letter, in the order in which it was kept.
   *
   * @throws fr.pli.desktop.vault.StorageException if it cannot be had back
   */
  List<CompanionBytes> of(Letter letter);
}
