package fr.pli.demo.simulation;

/** Parts that are broken on purpose, to see that the simulation notices. */
enum Mutation {
  NONE,
  /** The workstation submits again under a new id when it had no answer. */
  RESUBMITS_UNDER_A_NEW_ID,
  /** The cursor is stored before its page. */
  CURSOR_BEFORE_PAGE,
  /** The server takes a message that it has as if it were new. */
  SERVER_FORGETS_ITS_IDS,
  /** The server answers before its commit is on the disk. */
  ANSWER_BEFORE_COMMIT,
  /** The workstation believes that an acknowledgement arrived without being told so. */
  ACKNOWLEDGES_BLINDLY,
  /** The outbox seals although the letter may still be taken back. */
  LEAVES_TOO_EARLY,
  /** The envelope's bytes are sent as they were before they were sealed. */
  SENDS_IN_THE_CLEAR
}
