package fr.pli.desktop.intake;

import org.jspecify.annotations.Nullable;

/** Ends the program, as far as the tested code can tell, at one step of taking a letter in. */
final class Fuse {
  enum Step {
    BEFORE_RENAME,
    AFTER_RENAME,
    BEFORE_PUT,
    AFTER_PUT,
    BEFORE_TAKEN,
    AFTER_TAKEN,
    BEFORE_DONE,
    AFTER_DONE,
    BEFORE_READ,
    AFTER_READ
  }

  /** No handler for exceptions may catch it: a dead program handles nothing. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private @Nullable Step fatal;

  Fuse(Step fatal) {
    this.fatal = fatal;
  }

  void at(Step step) {
    if (step == fatal) {
      fatal = null;
      throw new Killed();
    }
  }
}
