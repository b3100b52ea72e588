package fr.pli.desktop.intake;

/** What is to be done with a file. */
sealed interface Verdict {
  /** It is whole: what comes next may be done with it. */
  record Ready() implements Verdict {}

  /** It is a letter, and its file stays where it lies. */
  record Kept() implements Verdict {}

  /**
   * It belongs to a letter that is here already, and is kept with it.
   *
   * @param stays true when it could not be put away
   */
  record Joined(boolean stays) implements Verdict {}

  /** Not yet; the reason is shown. */
  record Waits(String reason) implements Verdict {}

  /** Not yet, and there is nothing to show. */
  record Rests() implements Verdict {}

  /** It will not become a letter as it is; it stays where it is and is set aside visibly. */
  record Refused(String reason) implements Verdict {}
}
