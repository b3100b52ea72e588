package fr.pli.demo.broken.desktop.privacy;

/** Breaks: privacy sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.proof.Room seen;
}
