package fr.pli.demo.simulation;

/** A program died here. An error, so that no room takes it for a failure of its own. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash(String point) {
    super(point, null, false, false);
  }
}
