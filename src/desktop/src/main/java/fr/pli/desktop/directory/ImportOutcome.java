package fr.pli.desktop.directory;

/** How an import ended. */
public sealed interface ImportOutcome {
  /**
   * The new set is in use.
   *
   * @param entries now in the directory
   * @param skipped lines that identified nobody
   */
  record Replaced(long entries, long added, long removed, long changed, long skipped)
      implements ImportOutcome {}

  /**
   * The former set stays in use.
   *
   * @param reason code: "not-an-extraction", "nothing-inside", "too-large", "line-too-long",
   *     "shrunken", "empty", "unreadable"
   */
  record Refused(String reason) implements ImportOutcome {}
}
