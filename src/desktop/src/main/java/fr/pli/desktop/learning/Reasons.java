package fr.pli.desktop.learning;

/** Codes of why a value is as it is, where a lesson had its part in it. */
public final class Reasons {
  /** Taken from a lesson. */
  public static final String LEARNED = "learned";

  /** A lesson and the page differ: both are offered. */
  public static final String DOUBTED = "learned-doubt";

  /** Read like a recipient, and known not to be one: it is not put on the sheet. */
  public static final String NOT_A_RECIPIENT = "not-a-recipient";

  private Reasons() {}
}
