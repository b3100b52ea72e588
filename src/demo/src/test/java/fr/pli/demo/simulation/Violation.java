package fr.pli.demo.simulation;

import java.util.List;

/** A promise was broken. An error, so that no room takes it for a failure of its own. */
final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  Violation(String promise) {
    super(promise);
  }

  static void unless(boolean holds, String promise) {
    if (!holds) {
      throw new Violation(promise);
    }
  }

  /** Nothing broke the promise. */
  static void none(List<?> breakers, String promise) {
    unless(breakers.isEmpty(), promise + ": " + breakers);
  }
}
