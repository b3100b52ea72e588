package fr.pli.desktop.practice;

/** The program died here. */
public final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash(String point) {
    super(point);
  }
}
