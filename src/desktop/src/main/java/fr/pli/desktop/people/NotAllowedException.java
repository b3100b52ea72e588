package fr.pli.desktop.people;

/** Whoever is signed in has not the right to do this. Nothing was changed. */
public final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String right;

  NotAllowedException(Act act) {
    super("Not allowed: " + act.code());
    this.right = act.code();
  }

  /** Code of the right that is missing: "prepare", "send", "read" or "administer". */
  public String right() {
    return right;
  }
}
