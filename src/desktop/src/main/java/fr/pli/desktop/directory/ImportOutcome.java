package fr.pli.desktop.directory;

/** How an import ended. */
public sealed interface ImportOutcome {
  /**
   * The new set is in use.
   *
   * @param entries now in the directory
   * @param changes against the former set
   * @param skipped lines that identified nobody
   * @param broken lines with too few columns
   */
  record Replaced(long entries, DirectoryChanges changes, long skipped, long broken)
      implements ImportOutcome {}

  /**
   * The former set stays in use.
   *
   * @param reason code: "not-an-extraction", "nothing-inside", "too-large", "line-too-long",
   *     "cut-off" (half a file), "broken" (one line in ten), "shrunken", "empty", "unreadable",
   *     "busy" (another import runs), "cancelled"
   */
  record Refused(String reason) implements ImportOutcome {}
}
